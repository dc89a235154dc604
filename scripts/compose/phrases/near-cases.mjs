// The nearest ones: applications of other bodies and years, parts of which the tables know nothing, cases of
// other kinds, shares and changes of which nothing follows.
import { any, decimal, near, share } from './near.mjs';
import { inChinese, loose } from './sentence.mjs';

/** A part of this year's applications: there must be some, and the part is no more than they are. */
function part(id, build) {
  return near(id, (c) => (c.received < 2 ? null : build(c, any(Math.max(1, Math.floor(c.received / 3)), { max: c.received }))));
}

const settledPart = (id, build) => near(id, (c) => (c.processed < 2 ? null : build(c, any(1, { max: c.processed }))));

const otherBodies = [
  near('last-year', (c) => c.say`${c.yearBefore}年，我局收到政府信息公开申请${any(58)}件。`),
  near('last-year-settled', (c) => c.say`回顾上一年度，办结政府信息公开申请${any(61)}件，被申请行政复议${any(3)}件。`),
  near('since-the-law', (c) => c.say`自《条例》施行以来，累计受理政府信息公开申请${any(2871)}件，累计答复${any(2859)}件。`),
  near('towns', (c) => c.say`指导各乡镇（街道）依法办理政府信息公开申请${any(327)}件。`),
  near('subordinates', (c) => c.say`局属各事业单位共办理信息公开申请${any(14)}件，由各单位自行统计。`),
  near('superior', (c) => c.say`协助上级机关办理政府信息公开申请${any(7)}件。`),
  near('drafted-for-government', (c) => c.say`代区政府草拟政府信息公开答复${any(9)}件。`),
  near('neighbours', (c) => c.say`赴邻市学习交流，该市全年受理政府信息公开申请${any(1946)}件，经验值得借鉴。`),
  near('enterprises', (c) => c.say`督促公共企事业单位公开办事服务信息${any(254)}条，答复用户申请${any(33)}件。`),
  near('model-case', (c) => c.say`${any(2)}件政府信息公开答复文书被评为全省优秀案例。`),
  near('forum-cases', (c) => c.say`汇编全国法院政府信息公开典型行政诉讼案例${any(20)}件，供各科室学习。`),
];

const steps = [
  settledPart('extended', (c, x) => c.say`因案情复杂，经批准延长答复期限的申请${x}件，均书面告知了申请人。`),
  part('corrections', (c, x) => c.say`对内容不明确的申请，发出补正告知书${x}份。`),
  part('third-parties', (c, x) => c.say`就申请内容书面征求第三方意见${x}次。`),
  part('consulted', (c, x) => c.say`邀请法律顾问会商疑难申请${x}件。`),
  part('by-phone', (c, x) => c.say`办理前主动与申请人电话沟通${x}人次。`),
  part('channel-web', (c, x) => c.say`通过依申请公开系统在线提交的申请${x}件。`),
  near('channels-open', (c) => (c.received < 10 ? null
    : c.say`申请渠道以网络和邮寄为主，其中网络申请${any(Math.floor(c.received / 4), { max: Math.floor(c.received / 2) })}件、邮寄申请${any(Math.floor(c.received / 5), { max: Math.floor(c.received / 2) })}件。`)),
  part('one-subject', (c, x) => c.say`申请内容涉及征地拆迁的${x}件。`),
  part('one-person', (c, x) => c.say`同一申请人就同类事项提出申请${x}件。`),
  part('quarter', (c, x) => c.say`第四季度申请较为集中，当季收到${x}件。`),
  settledPart('on-the-spot', (c, x) => c.say`对简单明了的申请即收即办，当日答复${inChinese(x)}件。`),
  near('applicants-persons', (c) => (c.received < 3 ? null : c.say`申请人共${any(2, { max: c.received })}人，分布在${any(3)}个县区。`)),
  near('things-asked', (c) => (c.received < 1 ? null : c.say`申请人要求获取的材料涉及文件${any(215)}份、图纸${any(34)}张。`)),
  near('pages', (c) => (c.received < 1 ? null : c.say`向申请人提供复制件${any(1268)}页，未收取费用。`)),
  near('duration', (c) => (c.processed < 1 ? null : c.say`平均办理时长${decimal(9.4, 1, { max: 20 })}个工作日，比法定时限缩短${share(53)}%。`)),
  near('on-time', (c) => (c.processed < 1 ? null : c.say`依申请公开按时答复率继续保持在100%。`)),
  near('office-hours', (c) => c.say`设置依申请公开受理点${any(3)}处，工作日每天受理${any(7, { max: 8 })}小时。`),
];

const legal = [
  near('reviewing-organ', (c) => c.say`作为行政复议机关，本机关全年受理行政复议申请${any(128)}件，审结${any(117, { min: 117 })}件，其中维持${any(64, { max: 64 })}件、撤销${any(9, { max: 9 })}件、终止${any(44, { max: 44 })}件。`),
  near('review-office', (c) => c.say`司法行政部门办理全市各类行政复议案件${any(846)}件，综合纠错率${share(11.3)}%。`),
  near('lawsuits-all-kinds', (c) => c.say`全年办理各类行政应诉案件${any(93, { min: 93 })}件，其中一审${any(58, { max: 58 })}件、二审${any(27, { max: 27 })}件、再审${any(8, { max: 8 })}件。`),
  near('leaders-in-court', (c) => c.say`行政机关负责人出庭应诉${any(31)}次，出庭率${share(100, 0)}%。`),
  near('lawsuits-penalty', (c) => c.say`因行政处罚引发的行政诉讼${any(4)}件，均胜诉。`),
  near('review-notice', (c) => c.say`因处罚告知不够及时而引发行政复议${any(6)}件。`),
  near('review-land', (c) => c.say`因征地补偿安置被申请行政复议${any(16)}件，调解结案${any(5)}件。`),
  near('civil', (c) => c.say`代理民事诉讼案件${any(12)}件，标的额${decimal(207.3, 1)}万元。`),
  near('compensation', (c) => c.say`办理国家赔偿案件${any(2)}件，不予赔偿${any(1)}件。`),
  near('advice-of-courts', (c) => c.say`收到司法建议${any(3)}份、检察建议${any(5)}份，均按期反馈整改情况。`),
  near('mediation', (c) => c.say`人民调解组织受理矛盾纠纷${any(6418)}件，调解成功率${share(98.2)}%。`),
  near('notary', (c) => c.say`办理公证${any(3706)}件、法律援助案件${any(514)}件。`),
  near('hearings', (c) => c.say`举行行政处罚听证会${any(6)}场，组织重大决策听证${any(1)}场。`),
  near('arbitration', (c) => c.say`受理劳动人事争议仲裁申请${any(732)}件，审结${any(718)}件，结案率保持在较高水平。`),
  near('court-sessions', (c) => c.say`组织机关干部旁听行政诉讼案件庭审${any(2)}次，参加${any(65)}人次。`),
  near('licences-of-another', (c) => c.say`市行政审批局代为实施划转许可事项${any(46)}项。`),
  near('time-saved', (c) => c.say`许可事项承诺时限压缩${share(72.5)}%，申请材料精简${any(108)}份。`),
];

const shares = [
  near('share-of-city', (c) => (c.received < 1 ? null : c.say`我局申请量约占全市总量的${share(12.3)}%，位居市直部门第${any(2, { max: 40 })}位。`)),
  near('share-without-counts', (c) => (c.received < 1 ? null : c.say`从提交方式看，网络申请占比最高，为${share(63.5)}%。`)),
  near('share-subject', (c) => (c.received < 1 ? null : c.say`涉及不动产登记的申请占比最高，约${share(38, 0)}%。`)),
  near('more-by', (c) => (c.received < 2 ? null : c.say`与上年相比，政府信息公开申请增加${any(1, { max: c.received - 1 })}件。`)),
  near('fewer-by', (c) => (c.received < 1 ? null : c.say`政府信息公开申请数量较上年减少${any(12)}件，同类申请明显减少。`)),
  near('points', (c) => (c.processed < 1 ? null : c.say`申请办理的公开率较上年下降${decimal(3.2, 1, { max: 60 })}个百分点。`)),
  near('points-up', (c) => (c.processed < 1 ? null : c.say`不予公开类答复占比同比上升${loose(decimal(1.7, 1, { max: 40 }))}个百分点。`)),
  near('satisfied', (c) => c.say`政务公开群众满意度为${share(96.8)}%，较上年提升${decimal(1.5, 1, { max: 50 })}个百分点。`),
  near('site-uptime', (c) => c.say`网站可用率达到${share(99.8)}%，首页更新率同比提高${share(14.2)}%。`),
  near('years-in-a-row', (c) => c.say`政府信息公开行政诉讼败诉案件连续${inChinese(any(3, { max: 15 }))}年保持低位。`),
  near('training-growth', (c) => c.say`业务培训覆盖面扩大，参训人数同比增长${share(25)}%。`),
  near('consultation-growth', (c) => c.say`咨询服务量比上年上升${share(18.26, 2)}%，群众获取信息更加便捷。`),
];

export const cases = [...otherBodies, ...steps, ...legal, ...shares];
