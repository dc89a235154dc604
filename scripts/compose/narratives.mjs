// The running text of composed reports. Every count in it is taken from the report's own cells, so a
// clean report contradicts itself nowhere; dates, telephone numbers and counts of other things are there
// to tempt a reader that takes any number for a cell.

/** How a report writes its numbers and years inside sentences. */
export function sentenceStyle(spaced) {
  return spaced ? (n) => ` ${n} ` : (n) => `${n}`;
}

export function preface({ agency, year, spaced, phone, address }) {
  const n = sentenceStyle(spaced);
  return `本年度报告根据《中华人民共和国政府信息公开条例》（以下简称《条例》）编制。全文由总体情况、主动公开政府信息情况、`
    + `收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项`
    + `等六个部分组成。报告中所列数据的统计期限为${n(year)}年${n(1)}月${n(1)}日至${n(year)}年${n(12)}月${n(31)}日。`
    + `如对报告有疑问，请与${agency.replace(/办公室$/, '')}办公室联系（地址：${address}；邮政编码：${phone.postcode}；联系电话：${phone.number}）。`;
}

const duties = {
  organisation: ({ n }) => `（#）加强组织领导。调整政务公开工作领导小组，由主要负责同志任组长，${n(3)}名分管负责同志任副组长，`
    + `办公室承担日常工作，各科室指定${n(1)}名联络员，形成一级抓一级、层层抓落实的工作格局。全年召开专题会议${n(4)}次，`
    + `研究解决公开属性认定、文件解读、平台维护等具体问题${n(13)}个。`,
  initiative: ({ n, year }) => `（#）做好主动公开。${n(year)}年通过门户网站发布各类信息${n(1386)}条，其中工作动态${n(902)}条、`
    + `通知公告${n(211)}条、政策解读${n(57)}条、会议信息${n(216)}条；政务新媒体发布信息${n(645)}条，图文解读${n(29)}期，`
    + `举办“政府开放日”活动${n(2)}场，邀请群众代表${n(48)}人次走进办事大厅。`,
  platform: ({ n, year }) => `（#）建好公开平台。按照国办公开办函〔2019〕61号文件的要求，完成“政府信息公开”专栏改版，设置指南、制度、`
    + `法定主动公开内容、年报等${n(4)}个栏目，网站可用率保持在${n('99.8%')}以上。${n(year)}年${n(6)}月起试行信息发布“三审三校”，`
    + `累计纠正错别字和表述错误${n(127)}处，清理失效链接${n(19)}个。`,
  management: ({ n }) => `（#）规范信息管理。健全文件公开属性源头认定机制，公文起草时同步明确主动公开、依申请公开或者不予公开，`
    + `未注明的不予签发。对历年文件进行梳理，按照《条例》第二十条的规定分类归档，共整理档案${n(318)}卷，`
    + `更新信息公开指南${n(2)}次。`,
  supervision: ({ n }) => `（#）强化监督保障。把政务公开纳入年度绩效考核，分值权重不低于${n('4%')}。组织业务培训${n(3)}期，`
    + `参训${n(156)}人次；聘请社会监督员${n(10)}名，开展满意度测评${n(1)}次，得分${n('96.5')}分。全年没有发生因信息公开不当`
    + `被追究责任的情形。`,
  short: ({ year, n }) => `${n(year)}年，我单位认真贯彻落实《条例》，坚持以公开为常态、不公开为例外，围绕群众关心的事项及时发布权威信息，`
    + `不断完善制度，改进服务，政府信息公开工作平稳有序。`,
  plainList: ({ n }) => [
    '主要工作如下：',
    `1.抓制度。修订信息公开审查、依申请公开办理、舆情回应等${n(5)}项制度。`,
    `2.抓队伍。配备专职人员${n(2)}名、兼职人员${n(11)}名，全年培训${n(24)}学时。`,
    `3.抓平台。归并栏目${n(7)}个，新开设专题${n(3)}个，总访问量${n('23.6')}万人次。`,
  ],
};

export function duty(name, style) {
  return [duties[name](style)].flat();
}

/** 依申请公开: the sentences whose counts section 三 must bear out. */
export function requests({ n, at, comma = (x) => `${x}` }) {
  const cell = (row, column = 'total') => at(`applications/${row}/${column}`);
  const received = cell('new_received');
  const carriedOver = cell('carried_over');
  const processed = cell('processed_total');
  const forward = cell('carried_forward');
  if (received === 0 && carriedOver === 0) {
    return '（#）办理依申请公开。本年度我单位没有收到政府信息公开申请，也没有上年结转的申请。';
  }
  const people = cell('new_received', 'natural_person');
  const groups = received - people;
  const who = groups === 0 ? '均为自然人提出' : `其中自然人申请${n(comma(people))}件、法人或其他组织申请${n(comma(groups))}件`;
  const over = carriedOver === 0 ? '无上年结转申请' : `上年结转${n(comma(carriedOver))}件`;
  const end = forward === 0 ? '全部按期办结' : `结转下年度继续办理${n(comma(forward))}件`;
  return `（#）办理依申请公开。全年新收政府信息公开申请${n(comma(received))}件，${who}；${over}。`
    + `本年度共办结${n(comma(processed))}件，${end}。答复均在法定期限内作出，没有超期。`;
}

/** 行政复议、行政诉讼, in one sentence that section 四 must bear out. */
export function disputes({ n, at }) {
  const total = (row) => at(`review_litigation/${row}/total`);
  const reconsideration = total('reconsideration');
  const litigation = total('litigation_direct') + total('litigation_after_reconsideration');
  if (reconsideration + litigation === 0) return '本年度没有因政府信息公开被申请行政复议、提起行政诉讼的情况。';
  return `本年度因政府信息公开被申请行政复议${n(reconsideration)}件、被提起行政诉讼${n(litigation)}件。`;
}

const problems = {
  short: ({ n, year }) => [
    `当前工作中还存在一些不足：一是主动公开的内容不够丰富，二是政策解读的形式比较单一。${n(year + 1)}年，我单位将进一步拓展公开内容，`
    + `丰富解读形式，提高工作人员的业务水平，让群众看得懂、用得上。`,
  ],
  list: ({ n, year }) => [
    `（一）存在的主要问题。一是个别科室公开意识不强，信息报送不够及时，全年催报${n(6)}次；二是解读材料以文字为主，图表、视频所占比例`
    + `不足${n('30%')}；三是工作人员流动较快，${n(12)}名联络员中有${n(5)}名到岗不满一年。`,
    `（二）改进措施。一是完善信息报送通报制度，每季度通报${n(1)}次；二是重要文件做到“一文一解读”，图解和视频解读比例提高到`
    + `${n('50%')}以上；三是加强岗前培训，${n(year + 1)}年计划举办培训班${n(4)}期。`,
  ],
  chapters: ({ n, year }) => [
    '一、存在的问题。工作中还有一些不足，主要是公开内容更新不够及时、第三方评估中扣' + `${n('3.5')}分、个别栏目超过${n(14)}天未更新。`,
    `二、下步打算。${n(year + 1)}年做到重要信息${n(1)}个工作日内发布，一般信息${n(3)}个工作日内发布；全年开展抽查${n(12)}次。`,
  ],
  numbered: ({ n, year }) => [
    '对照群众期盼，仍有差距：',
    '1.公开内容的时效性有待提高；',
    '2.依申请公开答复文书的说理不够充分；',
    '3.基层单位业务力量薄弱。',
    `${n(year + 1)}年将重点抓好${n(3)}项工作：修订工作规程，细化${n(18)}种常见情形的答复模板；建立疑难申请会商机制；开展上门辅导`
    + `${n(20)}次以上。`,
  ],
};

export function problemsAndPlans(name, style) {
  return problems[name](style);
}

/** Section 六. From 2021 on it has to speak of the information handling fee. */
export function otherMatters({ edition, n, year, fee = true }) {
  if (edition === '2021' && fee) {
    return [`按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定，${n(year)}年我单位没有收取政府信息公开信息处理费。`
      + '没有其他需要报告的事项。'];
  }
  return ['无其他需要报告的事项。'];
}
