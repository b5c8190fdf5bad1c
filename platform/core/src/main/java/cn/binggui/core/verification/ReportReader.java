package cn.binggui.core.verification;

import cn.binggui.core.household.Fields;
import cn.binggui.policy.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a report strictly: nothing is missing, left over, or about somebody else. What is wrong is told by its place alone. */
final class ReportReader {
    private static final int CONCLUSION = 1000;
    private static final int LABEL = 50;
    private static final int TEXT = 500;
    private static final int ITEMS = 200;
    private static final BigDecimal MOST_YUAN = new BigDecimal("1000000000000");

    private ReportReader() {}

    /** Says in Chinese what is wrong, without repeating anything of the report. */
    static final class Unfit extends Exception {
        Unfit(String message) {
            super(message, null, false, false);
        }
    }

    static VerificationReport read(@Nullable Object json, Receipt receipt) throws Unfit {
        Map<?, ?> report = object(json, "反馈", Set.of("request", "county", "conclusion", "members"));
        if (!receipt.county().equals(report.get("county"))) {
            throw new Unfit("反馈不属于本县");
        }
        if (!Long.toString(receipt.request()).equals(report.get("request"))) {
            throw new Unfit("反馈的核对申请号与申请不符");
        }
        String conclusion = text(report.get("conclusion"), "conclusion", CONCLUSION, true);
        List<VerificationReport.OfMember> members = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<?> list = list(report.get("members"), "members", receipt.members().size());
        for (int i = 0; i < list.size(); i++) {
            VerificationReport.OfMember member = member(list.get(i), "members[" + i + "]");
            if (!receipt.members().contains(member.member()) || !seen.add(member.member())) {
                throw new Unfit("members[%d] 不是申请核对的成员，或重复".formatted(i));
            }
            members.add(member);
        }
        if (seen.size() < receipt.members().size()) {
            throw new Unfit(
                    "反馈缺少申请核对的成员：应有 %d 人，只有 %d 人".formatted(receipt.members().size(), seen.size()));
        }
        return new VerificationReport(conclusion, members);
    }

    private static VerificationReport.OfMember member(@Nullable Object json, String path) throws Unfit {
        Map<?, ?> member = object(json, path, Set.of("id", "items"));
        String id = text(member.get("id"), path + ".id", LABEL * 2, true);
        List<VerificationItem> items = new ArrayList<>();
        for (Object item : list(member.get("items"), path + ".items", ITEMS)) {
            items.add(item(item, path + ".items[" + items.size() + "]"));
        }
        return new VerificationReport.OfMember(id, items);
    }

    private static VerificationItem item(@Nullable Object json, String path) throws Unfit {
        Map<?, ?> item = object(json, path, Set.of("kind", "label", "amount", "text"));
        return new VerificationItem(
                kind(item.get("kind"), path + ".kind"),
                text(item.get("label"), path + ".label", LABEL, true),
                amount(item.get("amount"), path + ".amount"),
                text(item.get("text"), path + ".text", TEXT, false));
    }

    private static ItemKind kind(@Nullable Object json, String path) throws Unfit {
        for (ItemKind kind : ItemKind.values()) {
            if (kind.name().equals(json)) {
                return kind;
            }
        }
        throw new Unfit(path + " 不是约定的核对项目");
    }

    private static @Nullable Money amount(@Nullable Object json, String path) throws Unfit {
        if (json == null) {
            return null;
        }
        BigDecimal yuan = Fields.decimal(json);
        // the scale of a number such as 1E-999999999 must not be multiplied out
        if (yuan == null
                || yuan.signum() < 0
                || Math.abs((long) yuan.scale()) > 20
                || yuan.compareTo(MOST_YUAN) > 0
                || yuan.stripTrailingZeros().scale() > 2) {
            throw new Unfit(path + " 应为不小于 0、最多两位小数的金额（元），没有金额写 null");
        }
        return Money.yuan(yuan);
    }

    private static Map<?, ?> object(@Nullable Object json, String path, Set<String> fields) throws Unfit {
        if (!(json instanceof Map<?, ?> map)) {
            throw new Unfit(path + " 应为对象 {…}");
        }
        for (String field : fields) {
            if (!map.containsKey(field)) {
                throw new Unfit("%s 缺少 %s".formatted(path, field));
            }
        }
        if (map.size() > fields.size()) {
            throw new Unfit(path + " 含有约定之外的字段");
        }
        return map;
    }

    private static List<?> list(@Nullable Object json, String path, int most) throws Unfit {
        if (!(json instanceof List<?> list)) {
            throw new Unfit(path + " 应为列表 […]");
        }
        if (list.size() > most) {
            throw new Unfit("%s 超过 %d 项".formatted(path, most));
        }
        return list;
    }

    private static String text(@Nullable Object json, String path, int most, boolean required) throws Unfit {
        if (!(json instanceof String text) || text.length() > most || required && text.isBlank()) {
            throw new Unfit("%s 应为不超过 %d 个字的文字".formatted(path, most));
        }
        return text;
    }
}
