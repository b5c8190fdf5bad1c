package cn.binggui.app.notice;

import cn.binggui.core.tenancy.Tenant;
import cn.binggui.core.tenancy.Township;
import cn.binggui.core.tenancy.Village;
import java.util.List;

/** Choosing a village: county, township, village. What stands where is not told before the village is chosen. */
final class PlacePages {
    private PlacePages() {}

    static String counties(List<Tenant> counties) {
        Html list = Html.empty();
        for (Tenant county : counties) {
            list.add(
                    "<li><a href=\"/notices?county=%s\">%s<small>%s</small></a></li>",
                    county.id(), county.name(), county.province() + county.prefecture());
        }
        return page("请选择县（市、区）", Html.empty(), list);
    }

    static String townships(Tenant county, List<Township> townships) {
        Html list = Html.empty();
        for (Township township : townships) {
            list.add(
                    "<li><a href=\"/notices?county=%s&amp;township=%s\">%s</a></li>",
                    county.id(), township.code(), township.name());
        }
        return page("请选择乡镇（街道）", path(county), list);
    }

    static String villages(Tenant county, Township township, List<Village> villages) {
        Html list = Html.empty();
        for (Village village : villages) {
            list.add("<li><a href=\"/notices/%s/%s\">%s</a></li>", county.id(), village.code(), village.name());
        }
        return page("请选择村（社区）", path(county, township), list);
    }

    /** Returns the way back to the counties. */
    static Html path(Tenant county) {
        return Html.empty()
                .add(
                        "<nav><a href=\"/notices\">全部</a> › <a href=\"/notices?county=%s\">%s</a></nav>",
                        county.id(), county.name());
    }

    /** Returns the way back to the townships. */
    static Html path(Tenant county, Township township) {
        return Html.empty()
                .add(
                        "<nav><a href=\"/notices\">全部</a> › <a href=\"/notices?county=%s\">%s</a>"
                                + " › <a href=\"/notices?county=%s&amp;township=%s\">%s</a></nav>",
                        county.id(), county.name(), county.id(), township.code(), township.name());
    }

    private static String page(String question, Html path, Html list) {
        return Html.page(
                "公示查询",
                Html.empty()
                        .add("<main>%s", path)
                        .add("<h1>公示查询</h1>")
                        .add("<p class=\"lead\">%s</p>", question)
                        .add("<ul class=\"places\">\n%s</ul>", list)
                        .add("</main>"));
    }
}
