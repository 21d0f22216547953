/* The scenes of the day: what one reads, the screen, the task, and what each answer teaches. */
var WORDS = {
  en: { back: 'Back', next: 'Next', finish: 'Finish', language: '中文', screen: 'Longmen ERP', done: 'You are through.' },
  zh: { back: '上一步', next: '下一步', finish: '完成', language: 'English', screen: '龙门 ERP', done: '学完了。' }
};
var SCENES = [
  { clock: '07:40',
    en: { title: 'Monday, twenty to eight', text: 'The old green screen is gone. You sign in once, with the name you use for the computer, and see tiles: only those that your work needs. If a tile you need is missing, that is a right you lack, not a fault of yours.', task: 'A customer wants to know where her order is. Which tile do you open?' },
    zh: { title: '星期一，七点四十', text: '老系统的绿屏没有了。用电脑的用户名登录一次，就看到一块块磁贴，只有你工作要用的那些。要用的磁贴没有，是权限还没开，不是你做错了。', task: '客户来问订单到哪儿了，你点哪一块？' },
    kind: 'tiles', id: 'open-order', choices: [
      { en: ['Sales orders', 'What was promised to whom'], zh: ['销售订单', '答应了谁、答应了什么'], right: true, answerEn: 'Yes. An order is the one place where promise, stock, delivery and invoice meet.', answerZh: '对。承诺、库存、发货、发票都在订单这一处碰头。' },
      { en: ['Stock overview', 'What lies where'], zh: ['库存总览', '什么放在哪里'], answerEn: 'It tells what lies in the warehouse, not for whom. Her order is elsewhere.', answerZh: '它告诉你仓库里有什么，却不说是给谁的。她的订单不在这里。' },
      { en: ['My approvals', 'What waits for you'], zh: ['我的审批', '等你处理的事'], answerEn: 'Only what waits for your own yes or no is here.', answerZh: '这里只有等你点头的事。' },
      { en: ['Reports', 'Yesterday in numbers'], zh: ['报表', '昨天的数字'], answerEn: 'Reports are a day old. She wants to know about now.', answerZh: '报表是昨天的，她问的是现在。' } ] },
  { clock: '08:15',
    en: { title: 'Three orders, one customer', text: 'You type her name and see three orders. You need no order number any more; you need to read the columns.', task: 'She asks for the pumps that were promised for Thursday. Which one is it?' },
    zh: { title: '一个客户，三张订单', text: '输入她的名字，出来三张订单。不用再背订单号，但要会看列。', task: '她问的是答应星期四交的那批泵。是哪一张？' },
    kind: 'rows', id: 'find-order', choices: [
      { en: ['45-1171 · Seals, 400 pieces', 'Promised Tuesday · delivered'], zh: ['45-1171 · 密封件 400 件', '承诺星期二 · 已发货'], answerEn: 'Seals, and delivered already.', answerZh: '这是密封件，而且已经发了。' },
      { en: ['45-1187 · Pumps P20, 120 pieces', 'Promised Thursday · 118 reserved'], zh: ['45-1187 · 泵 P20，120 台', '承诺星期四 · 已预留 118'], right: true, answerEn: 'Right. And the column says more: 118 of 120 are reserved. Two are missing, and you know it before she does.', answerZh: '对。这一列还告诉你：120 台只预留了 118 台。缺两台，你比她先知道。' },
      { en: ['45-1203 · Pumps P20, 40 pieces', 'Promised next month · nothing reserved'], zh: ['45-1203 · 泵 P20，40 台', '承诺下个月 · 未预留'], answerEn: 'The right pumps, the wrong week.', answerZh: '泵对了，日子不对。' } ] },
  { clock: '09:30',
    en: { title: 'What the system knows, and what you know', text: 'The screen says 118. In the old days somebody would have written 120 and hoped. Now the number you enter moves purchasing, the truck and the invoice within a minute.', task: 'Two pumps are still in assembly and come at noon. What do you enter now?' },
    zh: { title: '系统知道的，和你知道的', text: '屏幕上是 118。从前会有人先写 120，再听天由命。现在你填的数字，一分钟之内就带动采购、车辆和发票。', task: '还有两台在装配，中午下线。你现在填多少？' },
    kind: 'tiles', id: 'quantity', choices: [
      { en: ['120', 'It will be true at noon'], zh: ['120', '反正中午就有了'], answerEn: 'Until noon the stock is wrong for everybody. Somebody else will promise the same two pumps.', answerZh: '那到中午之前，所有人看到的库存都是错的，别人会把同样的两台再许出去。' },
      { en: ['118, and the rest when it is there', 'What lies on the shelf'], zh: ['118，剩下的到了再报', '货架上有什么填什么'], right: true, answerEn: 'Yes. Post what is there, when it is there. The remaining two stay open by themselves.', answerZh: '对。有多少报多少，到了再报。剩下两台系统自己会挂着。' },
      { en: ['Nothing, until all are there', 'One posting is less work'], zh: ['先不填，到齐再说', '报一次省事'], answerEn: 'Then the truck is planned for none, and 118 pumps wait for two.', answerZh: '那车就按零台来排，118 台泵等两台。' } ] },
  { clock: '11:05',
    en: { title: 'Something turns red', text: 'You post 118 and a red line appears: “Batch missing for P20”. Red means: nothing was posted. It does not mean that you broke something.', task: 'What do you do first?' },
    zh: { title: '出红字了', text: '你报了 118，跳出一行红字：“P20 缺少批次”。红字的意思是：什么都没有记进去。不是你把系统弄坏了。', task: '你先做什么？' },
    kind: 'rows', id: 'red-line', choices: [
      { en: ['Try again a few times', 'Perhaps it works then'], zh: ['多试几次', '说不定就好了'], answerEn: 'The same entry gives the same red line, ten times if you like.', answerZh: '同样的输入出同样的红字，试十次也一样。' },
      { en: ['Write it in the old spreadsheet', 'And enter it some day'], zh: ['记到旧表格里', '以后再补'], answerEn: 'From this moment there are two truths, and yours is the one that nobody sees.', answerZh: '从这一刻起就有了两本账，而你那本没人看得见。' },
      { en: ['Read the line, enter the batch from the label', 'And post again'], zh: ['看清红字，照标签填上批次', '再报一次'], right: true, answerEn: 'Yes. The line names the field. The batch stands on the label, under the part number.', answerZh: '对。红字说了缺哪一格。批次就在标签上，料号下面那一行。' } ] },
  { clock: '13:20',
    en: { title: 'When you are stuck', text: 'In the first four weeks people with a yellow badge walk through every department. They know your screens, and asking them costs nobody a ticket.', task: 'You have been stuck for five minutes. Whom do you ask?' },
    zh: { title: '卡住的时候', text: '头四周，每个部门都有戴黄牌的同事在走动。他们熟悉你的界面，问他们不用提工单。', task: '已经卡了五分钟，问谁？' },
    kind: 'tiles', id: 'help', choices: [
      { en: ['The yellow badge', 'Stands ten metres away'], zh: ['戴黄牌的同事', '就在十米外'], right: true, answerEn: 'Right. Five minutes is the rule: longer is bravery that helps nobody.', answerZh: '对。规矩是五分钟，再硬撑对谁都没好处。' },
      { en: ['The colleague who always knew', 'In the old system'], zh: ['从前什么都懂的老同事', '懂的是老系统'], answerEn: 'He is learning too. Take him along to the yellow badge.', answerZh: '他也在学。拉上他一起去问戴黄牌的。' },
      { en: ['Nobody', 'It will work out'], zh: ['谁也不问', '总会好的'], answerEn: 'What you do not ask today, three others ask tomorrow.', answerZh: '今天你不问，明天会有三个人来问。' } ] },
  { clock: '16:45',
    en: { title: 'Four things to take home', text: 'That was a day. The rest is practice, and it comes quicker than you think.', list: ['Read the columns before you ask around.', 'Enter what is there, when it is there.', 'Red means: nothing was posted. Read the line.', 'Stuck for five minutes? Yellow badge.'] },
    zh: { title: '四句话带回家', text: '一天就这样过来了。剩下的是熟练，比你想的快。', list: ['先看列，再问人。', '有多少报多少，到了就报。', '红字就是没有记进去，先看清那一行。', '卡住五分钟，找黄牌。'] },
    kind: 'list' }
];
