// The page's own words around the checker in English. The Chinese ones stand in index.html, so that the page can be
// read before any script runs.

export const title = 'Annual Report Check nianbao';

export const english: { [key: string]: string } = {
  skip: 'Skip to the checker',
  title: 'Annual Report Check',
  tagline: 'Government information disclosure reports: every cell, every sum',
  larger: 'Larger text',
  aboutTitle: 'What is checked',
  aboutRead: 'The three tables are read',
  aboutReadText: 'Proactive disclosure, applications, review and litigation are found in what you paste, in Word, WPS, PDF, OFD and Excel files and in web pages, and read cell by cell. What is not certain is marked “not read”, never guessed.',
  aboutSum: 'Every sum is checked',
  aboutSumText: 'Each row, each column and “items 1 + 2 = items 3 + 4” are worked out and shown. Where only one cell can be wrong, the right number is given.',
  aboutPlace: 'Each place is shown',
  aboutPlaceText: 'Findings, tables and source text side by side: choose in one and the other two follow. Every rule is listed with its outcome.',
  privacySingle: 'Reports are read and checked inside your browser only: nothing is uploaded and nothing is kept. The whole tool is in this one file, whose security policy forbids every request to a network; the recognition of scans is not part of it.',
  privacy: 'Reports are read and checked inside your browser only: nothing is uploaded and nothing is kept. Disconnect after the page has opened, and pasted text is still checked; what reads files is loaded from this site when it is first needed.',
  offline: 'This browser has kept the page: it opens without a network and checks text and files of all kinds; only the recognition of scans is left out. What is kept is the program, and nothing of any report.',
  rules: 'Rules',
  licenses: 'Open-source licences',
  scope: 'Based on article 50 of the Regulations on the Disclosure of Government Information and the 2019 and 2021 editions of the annual report form.',
};
