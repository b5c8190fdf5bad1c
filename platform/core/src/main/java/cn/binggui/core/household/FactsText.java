package cn.binggui.core.household;

import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.BirthProof;
import cn.binggui.policy.facts.Custody;
import cn.binggui.policy.facts.Disability;
import cn.binggui.policy.facts.ExpenseItem;
import cn.binggui.policy.facts.ExtremeHardship;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.MaritalStatus;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Missing;
import cn.binggui.policy.facts.Service;
import cn.binggui.policy.facts.Study;
import cn.binggui.policy.value.Money;
import java.time.LocalDate;
import java.util.List;

/** One household's JSON in the making. */
final class FactsText {
    private static final int USUAL_LENGTH = 1_024;

    private final StringBuilder json = new StringBuilder(USUAL_LENGTH);

    String write(HouseholdFacts facts) {
        json.append("{\"acceptedOn\":");
        date(facts.acceptedOn());
        if (!facts.township().isEmpty()) {
            json.append(",\"township\":");
            text(facts.township());
        }
        word(",\"residence\":", facts.residence());
        json.append(",\"members\":[");
        for (Member member : facts.members()) {
            member(member);
        }
        end();
        income(facts.income());
        support(facts.assessedSupport(), Members.head(facts).id());
        expenses(facts.necessaryExpenses());
        word(",\"property\":", facts.property());
        hardship(facts.extremeHardship());
        flag(",\"suddenHardship\":", facts.suddenHardship(), false);
        return json.append('}').toString();
    }

    private void member(Member member) {
        json.append("{\"id\":");
        text(member.id());
        word(",\"relation\":", member.relation());
        json.append(",\"birthDate\":");
        date(member.birthDate());
        word(",\"maritalStatus\":", member.maritalStatus(), MaritalStatus.UNMARRIED);
        flag(",\"livesTogether\":", member.livesTogether(), true);
        flag(",\"sharesFinances\":", member.sharesFinances(), member.livesTogether());
        flag(",\"legalSupportDuty\":", member.legalSupportDuty(), MemberDraft.usuallyHasDuty(member.relation()));
        flag(",\"worksAway\":", member.worksAway(), false);
        word(",\"study\":", member.study(), Study.NONE);
        flag(",\"hasOwnIncome\":", member.hasOwnIncome(), true);
        flag(",\"employed\":", member.employed(), true);
        word(",\"service\":", member.service(), Service.NONE);
        word(",\"custody\":", member.custody(), Custody.NONE);
        word(",\"missing\":", member.missing(), Missing.NONE);
        if (member.clergyMonthsAway() != 0) {
            json.append(",\"clergyMonthsAway\":").append(member.clergyMonthsAway());
        }
        flag(",\"marriedOut\":", member.marriedOut(), false);
        flag(",\"canLiveIndependently\":", member.canLiveIndependently(), true);
        Disability disability = member.disability();
        if (disability != null) {
            word(",\"disability\":{\"category\":", disability.category());
            json.append(",\"grade\":").append(disability.grade()).append('}');
        }
        flag(",\"majorIllness\":", member.majorIllness(), false);
        flag(",\"registered\":", member.registered(), true);
        word(",\"birthProof\":", member.birthProof(), BirthProof.COMPLETE);
        json.append("},");
    }

    private void income(List<IncomeItem> income) {
        if (!income.isEmpty()) {
            json.append(",\"income\":[");
            for (IncomeItem item : income) {
                json.append("{\"memberId\":");
                text(item.memberId());
                word(",\"source\":", item.source());
                amount(item.annualAmount());
            }
            end();
        }
    }

    private void support(List<AssessedSupport> support, String applicant) {
        if (!support.isEmpty()) {
            json.append(",\"assessedSupport\":[");
            for (AssessedSupport item : support) {
                json.append("{\"memberId\":");
                text(item.memberId());
                if (!item.beneficiaryId().equals(applicant)) {
                    json.append(",\"beneficiaryId\":");
                    text(item.beneficiaryId());
                }
                amount(item.annualAmount());
            }
            end();
        }
    }

    private void expenses(List<ExpenseItem> expenses) {
        if (!expenses.isEmpty()) {
            json.append(",\"necessaryExpenses\":[");
            for (ExpenseItem item : expenses) {
                word("{\"kind\":", item.kind());
                amount(item.annualAmount());
            }
            end();
        }
    }

    private void hardship(ExtremeHardship hardship) {
        if (!hardship.equals(ExtremeHardship.NONE)) {
            json.append(",\"extremeHardship\":{");
            flag("\"noLabourCapacity\":", hardship.noLabourCapacity(), false);
            comma(hardship.noLabourCapacity() && hardship.noIncomeSource());
            flag("\"noIncomeSource\":", hardship.noIncomeSource(), false);
            comma((hardship.noLabourCapacity() || hardship.noIncomeSource()) && hardship.noCapableSupporter());
            flag("\"noCapableSupporter\":", hardship.noCapableSupporter(), false);
            json.append('}');
        }
    }

    /** Ends a list: the last item's comma becomes the bracket. */
    private void end() {
        json.setCharAt(json.length() - 1, ']');
    }

    private void comma(boolean isNeeded) {
        if (isNeeded) {
            json.append(',');
        }
    }

    private void word(String name, Enum<?> value) {
        json.append(name).append('"').append(value.name()).append('"');
    }

    private void word(String name, Enum<?> value, Enum<?> absent) {
        if (value != absent) {
            word(name, value);
        }
    }

    private void flag(String name, boolean value, boolean absent) {
        if (value != absent) {
            json.append(name).append(value);
        }
    }

    /** Writes exact yuan without needless zeros, and ends the item. */
    private void amount(Money money) {
        long fen = money.fen();
        json.append(",\"annualAmount\":");
        if (fen < 0) {
            json.append('-');
        }
        json.append(Math.abs(fen / 100));
        int rest = (int) Math.abs(fen % 100);
        if (rest != 0) {
            json.append('.').append((char) ('0' + rest / 10));
            if (rest % 10 != 0) {
                json.append((char) ('0' + rest % 10));
            }
        }
        json.append("},");
    }

    private void date(LocalDate date) {
        int year = date.getYear();
        if (year < 1_000 || year > 9_999) {
            throw new IllegalArgumentException("a year of other than four digits");
        }
        json.append('"').append(year).append('-');
        twoDigits(date.getMonthValue());
        json.append('-');
        twoDigits(date.getDayOfMonth());
        json.append('"');
    }

    private void twoDigits(int number) {
        json.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private void text(String text) {
        json.append('"');
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                json.append(text, start, i).append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    json.append(Character.forDigit(c >> shift & 0xf, 16));
                }
                start = i + 1;
            }
        }
        json.append(text, start, text.length()).append('"');
    }
}
