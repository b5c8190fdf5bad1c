package cn.binggui.ui.household;

import cn.binggui.policy.Term;
import cn.binggui.policy.facts.BirthProof;
import cn.binggui.policy.facts.Custody;
import cn.binggui.policy.facts.MaritalStatus;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Missing;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Service;
import cn.binggui.policy.facts.Study;
import cn.binggui.ui.Texts;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** A person in a few words: the age and whatever differs from the ordinary. */
public final class MemberWords {
    private MemberWords() {}

    /** Returns the age on the day and what is unusual, for example 67岁 · 丧偶 · 不同住. */
    public static String of(Member member, LocalDate on) {
        List<String> words = new ArrayList<>();
        words.add(
                Texts.text("member.age", Period.between(member.birthDate(), on).getYears()));
        note(words, member.maritalStatus() != MaritalStatus.UNMARRIED, member.maritalStatus());
        note(words, !member.livesTogether(), "words.livesApart");
        note(words, member.sharesFinances() != member.livesTogether(), finances(member));
        note(words, member.legalSupportDuty() == (member.relation() == Relation.OTHER), duty(member));
        note(words, member.worksAway(), "words.worksAway");
        note(words, member.study() != Study.NONE, member.study());
        note(words, !member.hasOwnIncome(), "words.noOwnIncome");
        note(words, !member.employed(), "words.notEmployed");
        note(words, member.service() != Service.NONE, member.service());
        note(words, member.custody() != Custody.NONE, member.custody());
        if (member.missing() != Missing.NONE) {
            words.add(Texts.text("words.missing", member.missing().term()));
        }
        if (member.clergyMonthsAway() > 0) {
            words.add(Texts.text("words.clergy", member.clergyMonthsAway()));
        }
        note(words, member.marriedOut(), "words.marriedOut");
        note(words, !member.canLiveIndependently(), "words.dependent");
        if (member.disability() != null) {
            words.add(Texts.text(
                    "words.disability",
                    member.disability().category().term(),
                    Texts.text("member.disability.grade." + member.disability().grade())));
        }
        note(words, member.majorIllness(), "words.majorIllness");
        note(words, !member.registered(), "words.unregistered");
        note(words, member.birthProof() != BirthProof.COMPLETE, member.birthProof());
        return String.join(" · ", words);
    }

    private static String finances(Member member) {
        return member.sharesFinances() ? "words.sharesFinances" : "words.separateFinances";
    }

    private static String duty(Member member) {
        return member.legalSupportDuty() ? "words.legalSupportDuty" : "words.noLegalSupportDuty";
    }

    private static void note(List<String> words, boolean unusual, Term term) {
        if (unusual) {
            words.add(term.term());
        }
    }

    private static void note(List<String> words, boolean unusual, String key) {
        if (unusual) {
            words.add(Texts.text(key));
        }
    }
}
