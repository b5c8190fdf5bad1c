package cn.binggui.app.notice;

/** A page that is being written: elements as they are, text escaped. */
final class Html {
    static final String MEDIA_TYPE = "text/html;charset=utf-8";

    private final StringBuilder page = new StringBuilder();

    private Html() {}

    /** Returns a whole page. */
    static String page(String title, Html body) {
        return """
                <!DOCTYPE html>
                <html lang="zh-CN">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex, nofollow, noarchive">
                <meta name="format-detection" content="telephone=no">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(escape(title), Stylesheet.TEXT, body.page);
    }

    static Html empty() {
        return new Html();
    }

    /**
     * Writes elements with text in their places.
     *
     * @param elements as they are, with {@code %s} for each text
     * @param texts are escaped; another {@link Html} is taken as it is
     */
    Html add(String elements, Object... texts) {
        Object[] safe = new Object[texts.length];
        for (int i = 0; i < texts.length; i++) {
            safe[i] = texts[i] instanceof Html html ? html.page : escape(String.valueOf(texts[i]));
        }
        page.append(elements.formatted(safe)).append('\n');
        return this;
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
