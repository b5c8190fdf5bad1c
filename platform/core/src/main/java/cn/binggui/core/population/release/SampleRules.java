package cn.binggui.core.population.release;

import cn.binggui.core.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What may be asked of a sample. */
record SampleRules(LocalDate today, int longestPurpose, int most) {
    /** @throws Refusal BAD_INPUT with every mistake */
    void check(SampleRequest request) {
        List<Refusal.Mistake> mistakes = new ArrayList<>();
        String purpose = request.purpose().strip();
        if (purpose.isEmpty() || purpose.length() > longestPurpose) {
            mistakes.add(new Refusal.Mistake(
                    "purpose", purpose.isEmpty() ? "请写明样本的用途" : "不能超过 %d 字".formatted(longestPurpose)));
        } else if (purpose.codePoints().anyMatch(Character::isISOControl)) {
            mistakes.add(new Refusal.Mistake("purpose", "用途不能换行，也不能含控制字符"));
        }
        if (request.asOf().isAfter(today) || request.asOf().isBefore(today.minusYears(1))) {
            mistakes.add(new Refusal.Mistake("asOf", "取数日应在 %s 至 %s 之间".formatted(today.minusYears(1), today)));
        }
        Integer wanted = request.most();
        if (wanted != null && (wanted < Preparation.FEWEST || wanted > most)) {
            mistakes.add(new Refusal.Mistake("most", "户数应在 %d 至 %d 之间".formatted(Preparation.FEWEST, most)));
        }
        if (!mistakes.isEmpty()) {
            throw Refusal.badInput(mistakes);
        }
    }
}
