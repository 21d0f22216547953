package org.bellwether.programme;

import static org.bellwether.programme.ProgrammeChapter.both;
import static org.bellwether.programme.ProgrammeChapter.options;

import java.util.List;

import org.bellwether.platform.text.Localized;

/** The decisions of the demo organisation. */
final class DemoDecisions {

    /**
     * One of them.
     *
     * @param chosen index of the option that was taken; null while it is open
     */
    record Told(Localized title, Localized context, Localized cost, int severity, String unit, int raisedDaysAgo, int decideInDays, List<Localized> options,
                int recommended, Integer chosen, String why, int takenAfterDays) { }

    static final List<Told> ALL = List.of(
        new Told(both("Go live in two waves", "分两批上线"),
            both("Finance, Purchasing, Logistics and IT are ready with their data; Assembly, Sales, Engineering and People are not.", "财务、采购、物流和信息部门的数据已就绪；装配、销售、工程和人事尚未就绪。"),
            null, 4, null, 205, -190, options("All at once, three months later", "三个月后一次性上线", "Two waves, eleven weeks apart", "分两批上线，间隔十一周"), 1, 1,
            "We learn from the first wave what the second needs.", 15),
        new Told(both("Floor walkers for the warehouse", "为仓库配备现场辅导员"),
            both("Bookings at goods receipt are late by a shift. Two key users could walk the floor for six weeks.", "收货入账晚一个班次。可由两名关键用户现场辅导六周。"),
            both("Stock figures stay a day behind.", "库存数据将继续滞后一天。"), 3, "LOG", 140, -128, options("Two floor walkers for six weeks", "两名辅导员，为期六周", "A hotline only", "仅设热线"), 0, 0,
            "Help at the place of work is what the receipt team asked for.", 9),
        new Told(both("Training time for the night shift", "夜班的培训时间"),
            both("The night shift was never taken off the line to learn. Most of its people have not finished the first course, and its bookings are entered by the early shift the next morning.",
                "夜班从未离线培训。大多数人还没学完第一门课，入账由次日早班代录。"),
            both("Each week costs the early shift about nine hours of entering other people's bookings.", "每推迟一周，早班要多花约九小时替别人录入。"), 4, "ASM", 34, -3,
            options("Two paid hours a week, line stopped, for four weeks", "停线，每周带薪两小时，共四周", "One paid Saturday", "一个带薪周六", "Leave it to the shift leads", "交由班组长安排"), 0, null, null, 0),
        new Told(both("Close the old price spreadsheet of Sales", "停用销售部的旧报价表"),
            both("Sales passes the tests best of all and uses the ERP least: quotations are still made in the spreadsheet and typed into the ERP afterwards. Two orders went out at old prices last month.",
                "销售部考试成绩最好，却用得最少：报价仍在表格里做，事后再录入系统。上月有两单按旧价发出。"),
            both("Prices that nobody checks; two wrong orders a month.", "价格无人核对；每月约两单出错。"), 4, "SAL", 21, 6,
            options("Read-only in two weeks", "两周后改为只读", "Read-only at the end of the quarter", "季度末改为只读", "Keep both", "两者并存"), 0, null, null, 0),
        new Told(both("Keep the trainers for another quarter", "培训师再留一个季度"),
            both("Both trainers go back to their departments at the end of the month. Renewals of the first certificates fall due right after.", "两位培训师月底回到原部门，而首批证书随后就要续期。"),
            both("Renewals without anyone to answer questions.", "续期时无人答疑。"), 3, null, 12, 18,
            options("Keep both half-time", "两人均留半职", "Keep one full-time", "留一人全职", "Let both go", "两人都回去"), 0, null, null, 0));

    private DemoDecisions() { }
}
