package org.bellwether.people;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Names that nobody in particular bears: Chinese ones with their characters, and such as are met in Stuttgart. */
final class DemoNames {

    private static final String[] FAMILIES = ("Wang 王,Li 李,Zhang 张,Liu 刘,Chen 陈,Yang 杨,Huang 黄,Wu 吴,Zhou 周,Xu 徐,Sun 孙,Ma 马,Zhu 朱,Hu 胡,"
        + "Guo 郭,He 何,Gao 高,Luo 罗,Zheng 郑,Liang 梁,Xie 谢,Song 宋,Tang 唐,Han 韩,Feng 冯,Deng 邓,Cao 曹,Peng 彭,Zeng 曾,Xiao 肖,Tian 田,Pan 潘,"
        + "Yuan 袁,Cai 蔡,Jiang 蒋,Yu 余,Du 杜,Ye 叶,Cheng 程,Wei 魏").split(",");
    private static final String[] GIVEN = ("Wei 伟,Fang 芳,Na 娜,Min 敏,Jing 静,Lei 磊,Qiang 强,Jun 军,Yan 艳,Jie 杰,Juan 娟,Tao 涛,Chao 超,Ming 明,"
        + "Xia 霞,Ping 平,Gang 刚,Hui 辉,Peng 鹏,Hua 华,Xiaoming 晓明,Yuhan 雨涵,Zihan 子涵,Haoyu 浩宇,Xinyi 欣怡,Jiaqi 佳琪,Wenjing 文静,Zhiqiang 志强,"
        + "Meiling 美玲,Guoqing 国庆,Lihua 丽华,Jianjun 建军,Xiuying 秀英,Yifan 一帆,Siyu 思雨,Tianyu 天宇,Ruoxi 若曦,Haitao 海涛,Chunmei 春梅,Dongmei 冬梅,"
        + "Baoguo 保国,Shufen 淑芬,Zhenhua 振华,Qiuyue 秋月,Bin 斌,Ling 玲,Kai 凯,Yue 悦,Ning 宁,Rui 瑞").split(",");
    private static final String[] WESTERN_FIRST = ("Thomas,Sabine,Andreas,Petra,Stefan,Julia,Michael,Claudia,Jonas,Lena,Tobias,Nina,Florian,Elif,Murat,"
        + "Giulia,Marco,Agnieszka,Piotr,Svenja,Lukas,Hannah,Daniel,Carolin,Emre,Franziska,Paul,Birgit,Oliver,Ines,Jan,Monika,Felix,Zeynep,Matthias,Ruth").split(",");
    private static final String[] WESTERN_LAST = ("Müller,Schäfer,Maier,Hoffmann,Bauer,Köhler,Schwarz,Lang,Krüger,Yıldız,Demir,Rossi,Nowak,Fischer,Zimmermann,"
        + "Haas,Schreiber,Dietrich,Engel,Winter,Pfeiffer,Böhm,Roth,Sauer,Kaiser,Vogt,Arnold,Otto,Kuhn,Graf").split(",");

    private final Set<String> taken = new HashSet<>();

    /** A name and the login made from it. */
    record Name(String full, String login) { }

    /** A name that was not given yet, fit for the site. */
    Name next(String site, Random random) {
        while (true) {
            var name = "Stuttgart".equals(site) ? western(random) : chinese(random);
            if (taken.add(name.login())) return name;
        }
    }

    private static Name chinese(Random random) {
        var family = pick(FAMILIES, random).split(" ");
        var given = pick(GIVEN, random).split(" ");
        return new Name(family[0] + " " + given[0] + " " + family[1] + given[1], login(given[0] + "." + family[0]));
    }

    private static Name western(Random random) {
        var first = pick(WESTERN_FIRST, random);
        var last = pick(WESTERN_LAST, random);
        return new Name(first + " " + last, login(first + "." + last));
    }

    private static String login(String name) {
        return name.toLowerCase(Locale.ROOT).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ı", "i");
    }

    private static String pick(String[] from, Random random) { return from[random.nextInt(from.length)]; }
}
