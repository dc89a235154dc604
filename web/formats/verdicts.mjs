// What a verdict is called, by the page, its files and its records. Consistent tables with something left to be dealt with
// are never called plainly consistent.

export const zh = {
  pass: "一致", reserved: "表格一致，有提醒", accepted: "有保留", fail: "不一致", incomplete: "未能完整核验", unreadable: "无法读取", failed: "未能核验",
};
export const en = {
  pass: "Consistent", reserved: "Consistent, with warnings", accepted: "With reservations", fail: "Not consistent",
  incomplete: "Not checked in full", unreadable: "Unreadable", failed: "Not checked",
};

/** The key of a result's word. */
export const keyOf = ({ verdict, counts }) => (verdict === "pass" && counts.warning > 0 ? "reserved" : verdict);
