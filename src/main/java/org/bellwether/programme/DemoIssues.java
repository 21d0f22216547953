package org.bellwether.programme;

import static org.bellwether.programme.ProgrammeChapter.both;

import java.util.List;

import org.bellwether.platform.text.Localized;

/** The issues of the demo organisation. */
final class DemoIssues {

    /** One of them; {@code resolution} is null while it is open. */
    record Told(Localized title, Localized description, int severity, String unit, String owner, int raisedDaysAgo, int dueInDays, int level, String escalation, String resolution) { }

    static final List<Told> ALL = List.of(
        new Told(both("Terminals in Assembly sign out every ten minutes", "装配车间终端每十分钟自动退出"),
            both("Workers sign in with gloves off up to thirty times a shift; some book everything at the end instead.", "工人每班要摘手套登录多达三十次；有人干脆下班前一次补录。"),
            4, "ASM", "manager", 41, -6, 1, "Needs a change of the security policy, which is not ours to make.", null),
        new Told(both("Duplicate suppliers after the migration", "迁移后供应商重复"),
            both("About 340 suppliers exist twice. Orders go to the wrong one and invoices do not match.", "约 340 家供应商重复。订单发错对象，发票对不上。"),
            3, "PUR", "cio", 58, 9, 0, null, null),
        new Told(both("Delivery notes print without the batch number", "送货单未打印批号"),
            both("Two customers returned deliveries. The field is filled, the form does not show it.", "两家客户退货。字段有值，但单据未显示。"),
            4, "LOG", "cio", 120, -95, 1, "Customers complain; the supplier of the form does not answer.", "The form was corrected and the two customers were told."),
        new Told(both("No test system for the Chengdu line", "成都生产线没有练习环境"),
            both("People in Chengdu practise in the live system, or do not practise.", "成都的员工只能在正式系统里练习，或者不练。"),
            3, "ASM", "trainer2", 25, 4, 1, "A second test client costs money that the project does not have.", null),
        new Told(both("Quotation screen takes nine seconds to open in Stuttgart", "斯图加特打开报价界面要九秒"),
            both("Sales Europe gives this as the reason for staying with the spreadsheet.", "欧洲销售组称这是继续用表格的原因。"),
            3, "SAL", "cio", 47, -12, 0, null, null));

    private DemoIssues() { }
}
