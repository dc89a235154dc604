// One line about all inputs, at the end of a text.

const names = {
  zh: { pass: "一致", accepted: "有保留", fail: "不一致", incomplete: "未能完整核验", unreadable: "无法读取" },
  en: { pass: "consistent", accepted: "with reservations", fail: "inconsistent", incomplete: "not checked in full", unreadable: "unreadable" },
};

/** `counts`: how many came to which verdict. */
export function summary(counts, language) {
  const told = Object.entries(names[language]).map(([verdict, name]) => [name, counts[verdict]]);
  const all = told.reduce((sum, [, n]) => sum + n, 0);
  return language === "zh"
    ? `共 ${all} 份：${told.map(([name, n]) => `${name} ${n} 份`).join("，")}。\n`
    : `${all} inputs: ${told.map(([name, n]) => `${n} ${name}`).join(", ")}.\n`;
}
