// The words of the view of many reports.

import { en as verdictsEn, zh as verdictsZh } from '../../formats/verdicts.mjs';
import type { Language } from '../engine-types';
import { groups, type Column, type Counts, type Group } from './rows';
import type { ViewName } from './view-names';

export interface ManyWords {
  title: string;
  columns: { [column in Column]: string };
  groups: { [group in Group]: string };
  all: string;
  /** The headline: of the worst group, and after it of all. */
  headline(group: Group, count: number): string;
  sum(counts: Counts): string;
  pending: string;
  unread: string;
  /** Beside a file's name: which version it is, and that there are several of the same. */
  draft(number: number): string;
  superseded: string;
  copies(count: number): string;
  shown(shown: number, all: number): string;
  search: string;
  year: string;
  everyYear: string;
  withSuperseded: string;
  /** The tabs. */
  views: { [name in ViewName]: string };
  viewsOf: string;
  loading: string;
  notLoaded: string;
  /** Comparing waits until every report is checked. */
  afterAll: string;
  tools: string;
  add: string;
  addFolder: string;
  roster: string;
  notices: string;
  exports: { xlsx: string; csv: string; json: string };
  working: string;
  failed: string;
  print: string;
  /** A sandbox keeps it from printing. */
  noPrint: string;
  printed(date: string): string;
  clear: string;
  clearReally(count: number): string;
  keep: string;
  resume(count: number): string;
  nothing: string;
  /** Why a report could not be checked in full, in the column of the first finding. */
  unreadCells(unread: number, open: number): string;
  sortBy(column: string): string;
  open(agency: string, file: string): string;
  rosterHint: string;
  rosterLabel: string;
  rosterSum(all: number, found: number, likely: number, missing: number): string;
  missing: string;
  likely(name: string, agencies: string): string;
  others: string;
  nobodyMissing: string;
  noticeFor: string;
  noticeText: string;
  noNotice: string;
  copy: string;
  copied: string;
  docx: string;
  allDocx(count: number): string;
  noticeFile: string;
  close: string;
  back: string;
  previous: string;
  next: string;
}

const groupsZh = { ...verdictsZh, open: '待核验' };
const groupsEn = { ...verdictsEn, open: 'To be checked' };

const zh: ManyWords = {
  title: '多份报告',
  columns: { agency: '机关', year: '年度', edition: '版式', verdict: '结论', errors: '错误', warnings: '提醒', first: '首要问题', file: '文件' },
  groups: groupsZh,
  all: '全部',
  headline: (group, count) => `${count} 份${group === 'pass' ? '全部' : ''}${groupsZh[group]}`,
  sum: (counts) => `共 ${counts.all} 份：${groups.filter((group) => counts[group]).map((group) => `${groupsZh[group]} ${counts[group]}`).join('；')}。`,
  pending: '等待核验',
  unread: '未读出',
  draft: (number) => `第 ${number} 稿`,
  superseded: '已有新稿',
  copies: (count) => `同一报告有 ${count} 个文件`,
  shown: (shown, all) => `列出 ${shown} / ${all} 份`,
  search: '搜索机关、文件或问题',
  year: '年度',
  everyYear: '各年度',
  withSuperseded: '含旧稿',
  views: { list: '各报告', years: '跨年度', rollup: '汇总核对', indicators: '指标' },
  viewsOf: '视图',
  loading: '正在载入…',
  notLoaded: '没有载入，请检查网络后再点一次。',
  afterAll: '全部核验完后再比较。',
  tools: '对全部报告',
  add: '添加文件…',
  addFolder: '添加文件夹…',
  roster: '名单核对',
  notices: '通知',
  exports: { xlsx: '导出 XLSX', csv: '导出 CSV', json: '导出 JSON' },
  working: '正在生成…',
  failed: '没有做成，请再试一次。',
  print: '打印汇总',
  noPrint: '这个网页所在的框架不允许打印。请导出 XLSX 后打印，或请网站管理员允许框架弹出对话框（sandbox 加上 allow-modals）。',
  printed: (date) => `年报核验汇总　${date}`,
  clear: '清空列表',
  clearReally: (count) => `列表中有 ${count} 份报告的结果，清空后须重新核验。确定清空吗？`,
  keep: '保留',
  resume: (count) => `继续核验余下的 ${count} 份`,
  nothing: '没有符合条件的报告。',
  unreadCells: (unread, open) => [unread ? `${unread} 格没有读出` : '', open ? `${open} 项规则没能核对` : ''].filter(Boolean).join('，'),
  sortBy: (column) => `按${column}排序`,
  open: (agency, file) => `查看 ${agency}（${file}）`,
  rosterHint: '把应当报送的机关名单粘贴到这里，每行一个。名称按同一写法比较（办公厅与办公室相同）；只差开头地名的列为待确认，不算已交。',
  rosterLabel: '机关名单',
  rosterSum: (all, found, likely, missing) => `名单 ${all} 个机关：已交 ${found}，未交 ${missing}${likely ? `，待确认 ${likely}` : ''}。`,
  missing: '未交',
  likely: (name, agencies) => `${name}：可能是 ${agencies}，请确认`,
  others: '不在名单上',
  nobodyMissing: '名单上的机关都已交。',
  noticeFor: '给哪个机关',
  noticeText: '通知内容',
  noNotice: '没有需要通知的机关。',
  copy: '复制',
  copied: '已复制。',
  docx: '下载这一份（DOCX）',
  allDocx: (count) => `下载全部 ${count} 份（一个 DOCX）`,
  noticeFile: '核验通知',
  close: '收起',
  back: '返回列表',
  previous: '上一份',
  next: '下一份',
};

const en: ManyWords = {
  title: 'Many reports',
  columns: { agency: 'Agency', year: 'Year', edition: 'Form', verdict: 'Verdict', errors: 'Errors', warnings: 'Warnings', first: 'First finding', file: 'File' },
  groups: groupsEn,
  all: 'All',
  headline: (group, count) => `${group === 'pass' ? 'All ' : ''}${count} ${groupsEn[group].toLowerCase()}`,
  sum: (counts) => `${counts.all} reports: ${groups.filter((group) => counts[group]).map((group) => `${counts[group]} ${groupsEn[group].toLowerCase()}`).join('; ')}.`,
  pending: 'Waiting',
  unread: 'not read',
  draft: (number) => `version ${number}`,
  superseded: 'replaced',
  copies: (count) => `${count} files of this report`,
  shown: (shown, all) => `${shown} of ${all} listed`,
  search: 'Search agency, file or finding',
  year: 'Year',
  everyYear: 'All years',
  withSuperseded: 'With earlier versions',
  views: { list: 'Reports', years: 'Over the years', rollup: 'Roll-up', indicators: 'Indicators' },
  viewsOf: 'Views',
  loading: 'Loading…',
  notLoaded: 'It was not loaded. Check the network and choose it again.',
  afterAll: 'Comparing begins once every report is checked.',
  tools: 'For all reports',
  add: 'Add files…',
  addFolder: 'Add a folder…',
  roster: 'Compare with a roster',
  notices: 'Notices',
  exports: { xlsx: 'Export XLSX', csv: 'Export CSV', json: 'Export JSON' },
  working: 'Working…',
  failed: 'That did not work. Please try again.',
  print: 'Print the summary',
  noPrint: 'The frame that this page stands in does not allow printing. Export the XLSX and print that, or ask the site’s administrator to allow dialogs (sandbox with allow-modals).',
  printed: (date) => `Annual reports checked, ${date}`,
  clear: 'Clear the list',
  clearReally: (count) => `The list holds the results of ${count} reports. Once cleared they have to be checked again. Clear it?`,
  keep: 'Keep it',
  resume: (count) => `Go on with the other ${count}`,
  nothing: 'No report is like that.',
  unreadCells: (unread, open) => [unread ? `${unread} cells not read` : '', open ? `${open} rules could not be checked` : ''].filter(Boolean).join(', '),
  sortBy: (column) => `Sort by ${column.toLowerCase()}`,
  open: (agency, file) => `Open ${agency} (${file})`,
  rosterHint: 'Paste the agencies that are to report, one a line. Spellings of a name count as one; names that differ by a region at their beginning are to be confirmed and do not count as received.',
  rosterLabel: 'Roster of agencies',
  rosterSum: (all, found, likely, missing) => `${all} on the roster: ${found} received, ${missing} missing${likely ? `, ${likely} to be confirmed` : ''}.`,
  missing: 'Missing',
  likely: (name, agencies) => `${name}: may be ${agencies}, please confirm`,
  others: 'Not on the roster',
  nobodyMissing: 'All on the roster have reported.',
  noticeFor: 'To which agency',
  noticeText: 'Notice',
  noNotice: 'No agency needs a notice.',
  copy: 'Copy',
  copied: 'Copied.',
  docx: 'Download this one (DOCX)',
  allDocx: (count) => `Download all ${count} (one DOCX)`,
  noticeFile: 'notices',
  close: 'Close',
  back: 'Back to the list',
  previous: 'Previous report',
  next: 'Next report',
};

export const manyWords = (language: Language): ManyWords => (language === 'en' ? en : zh);
