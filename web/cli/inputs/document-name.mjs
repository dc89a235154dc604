// Names under which documents go.

export const documentName = /\.(docx|docm|wps|wpt|xlsx|xlsm|et|odt|ods|ofd|pdf|doc|xls|rtf|html?|mht|mhtml|txt|csv)$/i;
