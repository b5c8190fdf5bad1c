package cn.binggui.app.notice;

import cn.binggui.core.notice.NoticeKind;
import cn.binggui.core.notice.PublicLine;
import cn.binggui.core.notice.PublicNotice;
import cn.binggui.core.notice.VillageNotices;
import cn.binggui.core.tenancy.Township;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Notices as pages. No total and no number of a line stands in them. */
final class NoticePages {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private NoticePages() {}

    /** Returns the page of one notice. */
    static String one(PublicNotice notice) {
        return page(notice.place(), notice.kind().label(), article(notice));
    }

    /** Returns the page of all that stands in a village. */
    static String village(VillageNotices village) {
        Html articles = Html.empty();
        village.notices().forEach(notice -> articles.add("%s", article(notice)));
        if (village.notices().isEmpty()) {
            articles.add("<p class=\"none\">目前没有正在进行的公示。</p>");
        }
        return page(village.place(), "公示", articles);
    }

    private static String page(PublicNotice.Place place, String title, Html content) {
        return Html.page(
                place.village().name() + title,
                Html.empty()
                        .add("<main>%s", PlacePages.path(place.county(), place.township()))
                        .add(
                                "<h1>%s<small>%s</small></h1>",
                                place.village().name(),
                                place.county().name() + place.township().name())
                        .add("%s", content)
                        .add("</main>"));
    }

    private static Html article(PublicNotice notice) {
        Html lines = Html.empty();
        for (PublicLine line : notice.lines()) {
            lines.add("<tr><td>%s</td><td>%s人</td><td>%s</td></tr>", line.name(), line.persons(), line.type());
        }
        return Html.empty()
                .add("<article>")
                .add("<h2>%s</h2>", notice.kind().label())
                .add("<p class=\"lead\">%s</p>", what(notice.kind()))
                .add("%s", time(notice))
                .add("<table><thead><tr><th>姓名</th><th>人数</th><th>类型</th></tr></thead>")
                .add("<tbody>\n%s</tbody></table>", lines)
                .add("%s", help(notice))
                .add("<p class=\"poster\">%s<br>%s</p>", notice.poster(), DAY.format(notice.postedOn()))
                .add("</article>");
    }

    private static String what(NoticeKind kind) {
        return switch (kind) {
            case PUBLIC -> "下列家庭申请救助帮扶，现将有关情况公示，接受群众监督。";
            case STANDING -> "下列家庭正在享受救助帮扶，现长期公示，接受群众监督。";
        };
    }

    private static Html time(PublicNotice notice) {
        LocalDate until = notice.until();
        Html time = Html.empty().add("<dl>");
        if (until == null) {
            time.add("<dt>公示时间</dt><dd>自%s起，长期公示</dd>", DAY.format(notice.postedOn()));
        } else {
            time.add(
                    "<dt>公示时间</dt><dd><span>%s</span> 至 <span>%s</span>（含当日）</dd>",
                    DAY.format(notice.postedOn()), DAY.format(until));
        }
        if (notice.days() != null) {
            time.add("<dt>公示期限</dt><dd>%s天</dd>", notice.days());
        }
        return time.add("<dt>依据</dt><dd>%s</dd>", notice.source()).add("</dl>");
    }

    private static Html help(PublicNotice notice) {
        boolean ends = notice.kind() == NoticeKind.PUBLIC;
        String when = ends ? "请在公示期内" : "可以随时";
        String end = ends ? "公示结束后本页自动关闭。" : "移出名单后不再显示。";
        return Html.empty()
                .add("<section>")
                .add(
                        "<p><strong>有异议</strong>　%s向%s或者%s提出，署名、匿名都可以。</p>",
                        when,
                        office(notice.place().township()),
                        notice.place().village().name())
                .add(
                        "<p><strong>监督</strong>　发现弄虚作假、优亲厚友或者泄露他人隐私的，可以向%s民政部门反映，" + "也可以拨打政务服务便民热线12345。</p>",
                        notice.place().county().name())
                .add("<p class=\"small\">为保护隐私，姓名只公示姓氏。%s</p>", end)
                .add("</section>");
    }

    /** Returns what people call the township's office; places of another kind have only their name. */
    private static String office(Township township) {
        String name = township.name();
        if (name.endsWith("街道")) {
            return name + "办事处";
        }
        return name.endsWith("镇") || name.endsWith("乡") ? name + "人民政府" : name;
    }
}
