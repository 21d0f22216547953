package org.bellwether.people;

import java.util.List;

/**
 * An org unit of the demo organisation.
 *
 * @param size how many people work in it directly, its head among them
 */
record DemoUnit(String code, String parent, String nameEn, String nameZh, String site, int size, String jobTitle) {

    /** Longmen Drives: a chief executive, eight departments, their teams; parents before children. */
    static final List<DemoUnit> ALL = List.of(
        new DemoUnit("LD", null, "Longmen Drives", "龙门传动", "Suzhou", 1, "Chief executive"),
        new DemoUnit("FIN", "LD", "Finance", "财务部", "Suzhou", 1, "Head of Finance"),
        new DemoUnit("FIN-ACC", "FIN", "Accounting", "会计组", "Suzhou", 13, "Accountant"),
        new DemoUnit("FIN-CON", "FIN", "Controlling", "管理会计组", "Stuttgart", 8, "Controller"),
        new DemoUnit("PUR", "LD", "Purchasing", "采购部", "Suzhou", 1, "Head of Purchasing"),
        new DemoUnit("PUR-DIR", "PUR", "Direct materials", "生产物料采购组", "Suzhou", 11, "Buyer"),
        new DemoUnit("PUR-IND", "PUR", "Indirect purchasing", "非生产采购组", "Stuttgart", 6, "Buyer"),
        new DemoUnit("SAL", "LD", "Sales", "销售部", "Suzhou", 1, "Head of Sales"),
        new DemoUnit("SAL-CN", "SAL", "Sales China", "中国区销售组", "Suzhou", 15, "Account manager"),
        new DemoUnit("SAL-EU", "SAL", "Sales Europe", "欧洲区销售组", "Stuttgart", 14, "Account manager"),
        new DemoUnit("SAL-SER", "SAL", "Spare parts desk", "备件服务台", "Stuttgart", 4, "Service adviser"),
        new DemoUnit("LOG", "LD", "Warehouse and logistics", "仓储物流部", "Suzhou", 1, "Head of Logistics"),
        new DemoUnit("LOG-REC", "LOG", "Goods receipt", "收货组", "Suzhou", 12, "Warehouse clerk"),
        new DemoUnit("LOG-SHP", "LOG", "Shipping", "发货组", "Suzhou", 13, "Warehouse clerk"),
        new DemoUnit("LOG-CHD", "LOG", "Chengdu warehouse", "成都仓库", "Chengdu", 10, "Warehouse clerk"),
        new DemoUnit("ASM", "LD", "Assembly", "装配车间", "Suzhou", 1, "Head of Assembly"),
        new DemoUnit("ASM-A", "ASM", "Early shift", "早班", "Suzhou", 20, "Assembly worker"),
        new DemoUnit("ASM-B", "ASM", "Late shift", "中班", "Suzhou", 19, "Assembly worker"),
        new DemoUnit("ASM-N", "ASM", "Night shift", "夜班", "Suzhou", 12, "Assembly worker"),
        new DemoUnit("ASM-CHD", "ASM", "Chengdu line", "成都生产线", "Chengdu", 14, "Assembly worker"),
        new DemoUnit("QEN", "LD", "Quality and engineering", "质量与工程部", "Stuttgart", 1, "Head of Engineering"),
        new DemoUnit("QEN-QA", "QEN", "Quality", "质量组", "Suzhou", 16, "Quality inspector"),
        new DemoUnit("QEN-ENG", "QEN", "Engineering", "工程组", "Stuttgart", 17, "Design engineer"),
        new DemoUnit("HRA", "LD", "People and administration", "人事行政部", "Suzhou", 1, "Head of People"),
        new DemoUnit("HRA-PPL", "HRA", "People", "人事组", "Suzhou", 8, "People partner"),
        new DemoUnit("HRA-ADM", "HRA", "Administration", "行政组", "Chengdu", 5, "Office administrator"),
        new DemoUnit("IT", "LD", "Information technology", "信息技术部", "Suzhou", 1, "Chief information officer"),
        new DemoUnit("IT-APP", "IT", "Applications", "应用组", "Suzhou", 8, "Application analyst"),
        new DemoUnit("IT-INF", "IT", "Infrastructure", "基础设施组", "Suzhou", 6, "Systems engineer"));

    /** The code of the department that this unit is or belongs to; null for the enterprise itself. */
    String department() { return parent == null ? null : code.split("-")[0]; }

    boolean team() { return code.contains("-"); }

    String headTitle() { return team() ? "Team lead, " + nameEn : jobTitle; }
}
