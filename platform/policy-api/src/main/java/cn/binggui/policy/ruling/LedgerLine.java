package cn.binggui.policy.ruling;

import cn.binggui.policy.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of the income ledger.
 *
 * @param memberId who has the income, or who owes the assessed support
 * @param source identifier of the income source, or {@code ASSESSED_SUPPORT}
 * @param sourceTerm Chinese name of the source
 * @param beneficiaryId to whom the assessed support is owed; {@code null} for income
 * @param amount yearly amount as stated
 * @param counted the part of it that counts
 */
public record LedgerLine(
        String memberId,
        String source,
        String sourceTerm,
        @Nullable String beneficiaryId,
        Money amount,
        Money counted,
        Basis basis) {}
