package cn.binggui.core.policy.change;

import cn.binggui.core.Refusal;
import cn.binggui.core.policy.Limits;
import cn.binggui.core.policy.ParameterValue;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.parameter.Openness;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a county may publish: a number of the declared kind within its bounds, for a term that is open to it, with the document that says
 * so.
 *
 * @param declared what the county's policy declares
 * @param published the county's values, assumptions included
 * @param today the business day
 */
record ValueRules(List<Parameter> declared, List<ParameterValue> published, LocalDate today) {
    private static final int LONGEST_DOCUMENT = 128;
    private static final int LONGEST_NOTE = 500;

    /** @throws Refusal BAD_INPUT with every mistake; UNPROCESSABLE where the term is closed to the county */
    void check(NewValue value) {
        Parameter parameter = declared.stream()
                .filter(each -> each.id().equals(value.parameter()))
                .findFirst()
                .orElseThrow(() -> Refusal.badInput("parameter", "本县规则没有这个参数，请从列表中选择"));
        if (!parameter.isOpen()) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, closed(parameter));
        }
        List<Refusal.Mistake> mistakes = new ArrayList<>();
        number(parameter, value.number(), mistakes);
        if ((value.residence() != null) != parameter.byResidence()) {
            mistakes.add(new Refusal.Mistake("residence", parameter.byResidence() ? "请选择适用于农村还是城镇" : "这个参数不分农村、城镇"));
        }
        from(value, mistakes);
        text("document", value.document(), LONGEST_DOCUMENT, "请填写公布文件的文号或名称", mistakes);
        text("article", value.article(), LONGEST_DOCUMENT, null, mistakes);
        text("note", value.note(), LONGEST_NOTE, null, mistakes);
        if (!mistakes.isEmpty()) {
            throw Refusal.badInput(mistakes);
        }
    }

    /** @throws Refusal UNPROCESSABLE where it is known from hearsay only */
    static void requireEvidence(NewValue value) {
        if (value.grade() == EvidenceGrade.SECOND_HAND) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "二手转述的数值不能提交发布，请取得文件原文或政府网站公开的内容后改正依据");
        }
    }

    /** Tells who has closed the term, and where. */
    private static String closed(Parameter parameter) {
        String where = parameter.clauses().stream()
                .map(clause -> clause.document() + clause.locator())
                .distinct()
                .collect(Collectors.joining("、"));
        String text = parameter.clauses().stream().findFirst().map(Clause::text).orElse("");
        return parameter.openness() == Openness.FIXED_BY_PLAN
                ? "“%s”由本县方案原文规定（%s：“%s”），须先修改方案，不能在这里改".formatted(parameter.label(), where, text)
                : "“%s”由上位规定确定，县级不能自定（%s：“%s”）".formatted(parameter.label(), where, text);
    }

    private static void number(Parameter parameter, BigDecimal number, List<Refusal.Mistake> mistakes) {
        try {
            Value value = parameter.type().of(number);
            if (!parameter.admits(value)) {
                mistakes.add(new Refusal.Mistake(
                        "number",
                        "“%s”须在 %s 到 %s %s之间"
                                .formatted(
                                        parameter.label(),
                                        plain(parameter.min()),
                                        plain(parameter.max()),
                                        parameter.unit())));
            }
        } catch (ArithmeticException e) {
            mistakes.add(new Refusal.Mistake(
                    "number",
                    switch (parameter.type()) {
                        case MONEY -> "金额最多两位小数，请核对";
                        case RATIO -> "比例最多四位小数，请核对";
                        case WHOLE -> "请填写整数";
                    }));
        }
    }

    private void from(NewValue value, List<Refusal.Mistake> mistakes) {
        boolean taken = published.stream()
                .anyMatch(each -> !each.assumed()
                        && each.parameter().equals(value.parameter())
                        && Objects.equals(each.residence(), residence(value))
                        && each.effectiveFrom().equals(value.from()));
        if (taken) {
            mistakes.add(new Refusal.Mistake("from", "%s 起已有公布的数值，请核对日期；公布有误的请先撤回尚未施行的数值".formatted(value.from())));
        } else if (Limits.isLimit(value.parameter()) && !value.from().isAfter(today)) {
            // a case keeps the limits under which it was accepted
            mistakes.add(new Refusal.Mistake("from", "时限、公示天数和周期自施行之日起受理的案卷适用，请填写明天或以后的日期"));
        } else if (value.from().isBefore(today) && value.note().isBlank()) {
            mistakes.add(new Refusal.Mistake("note", "施行日期早于今天，请在说明中写明追溯施行的理由"));
        }
    }

    static @Nullable String residence(NewValue value) {
        return value.residence() == null ? null : value.residence().name();
    }

    private static void text(
            String path, String text, int longest, @Nullable String needed, List<Refusal.Mistake> mistakes) {
        if (needed != null && text.isBlank()) {
            mistakes.add(new Refusal.Mistake(path, needed));
        } else if (text.strip().length() > longest) {
            mistakes.add(new Refusal.Mistake(path, "不能超过 %d 字".formatted(longest)));
        }
    }

    private static String plain(Value value) {
        return value.number().stripTrailingZeros().toPlainString();
    }
}
