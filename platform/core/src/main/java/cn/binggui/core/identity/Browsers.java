package cn.binggui.core.identity;

import java.util.List;

/** What a browser calls itself, in words that its owner recognises. */
final class Browsers {
    private static final int GREATEST_LENGTH = 1000;

    /** A mark in the text and its name; the first that fits counts, since most browsers also claim to be others. */
    private record Mark(String text, String name) {}

    private static final List<Mark> BROWSERS = List.of(
            new Mark("MicroMessenger", "微信"),
            new Mark("DingTalk", "钉钉"),
            new Mark("QQBrowser", "QQ 浏览器"),
            new Mark("UCBrowser", "UC 浏览器"),
            new Mark("360SE", "360 浏览器"),
            new Mark("360EE", "360 浏览器"),
            new Mark("QIHU", "360 浏览器"),
            new Mark("MetaSr", "搜狗浏览器"),
            new Mark("HuaweiBrowser", "华为浏览器"),
            new Mark("MiuiBrowser", "小米浏览器"),
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("Firefox", "Firefox"),
            new Mark("FxiOS", "Firefox"),
            new Mark("CriOS", "Chrome"),
            new Mark("Chrome", "Chrome"),
            new Mark("Safari", "Safari"));

    private static final List<Mark> SYSTEMS = List.of(
            new Mark("HarmonyOS", "鸿蒙"),
            new Mark("OpenHarmony", "鸿蒙"),
            new Mark("Windows", "Windows"),
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Android", "Android"),
            new Mark("Mac OS X", "macOS"),
            new Mark("Kylin", "麒麟"),
            new Mark("UOS", "统信 UOS"),
            new Mark("Linux", "Linux"));

    private Browsers() {}

    /** Returns for example {@code Chrome · Windows}; never the text itself, which anybody can make up. */
    static String describe(String userAgent) {
        String text = userAgent.length() > GREATEST_LENGTH ? userAgent.substring(0, GREATEST_LENGTH) : userAgent;
        return name(BROWSERS, text, "其他浏览器") + " · " + name(SYSTEMS, text, "其他系统");
    }

    private static String name(List<Mark> marks, String text, String otherwise) {
        return marks.stream()
                .filter(mark -> text.contains(mark.text))
                .map(Mark::name)
                .findFirst()
                .orElse(otherwise);
    }
}
