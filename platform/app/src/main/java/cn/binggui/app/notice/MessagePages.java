package cn.binggui.app.notice;

/** Pages that say why there is no notice to read. They hold nothing of what was asked for. */
final class MessagePages {
    private static final String NOT_FOUND = page("没有这份公示", "公示可能已经结束，也可能网址不完整。正在进行的公示，可以按县、乡镇、村查看。");
    private static final String TOO_MANY = page("访问过于频繁", "请稍等片刻再打开本页。");
    private static final String UNAVAILABLE = page("暂时无法查看公示", "系统正在维护，请过几分钟再打开本页，或者到村（社区）公示栏查看。");

    private MessagePages() {}

    /** The one page for what never was, what has ended and what nobody can read. */
    static String notFound() {
        return NOT_FOUND;
    }

    static String tooMany() {
        return TOO_MANY;
    }

    static String unavailable() {
        return UNAVAILABLE;
    }

    private static String page(String title, String advice) {
        return Html.page(
                title,
                Html.empty()
                        .add("<main class=\"message\">")
                        .add("<h1>%s</h1>", title)
                        .add("<p>%s</p>", advice)
                        .add("<p><a href=\"/notices\">查看正在进行的公示</a></p>")
                        .add("</main>"));
    }
}
