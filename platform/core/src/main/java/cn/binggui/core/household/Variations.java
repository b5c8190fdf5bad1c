package cn.binggui.core.household;

import cn.binggui.policy.facts.BirthProof;
import cn.binggui.policy.facts.Disability;
import cn.binggui.policy.facts.DisabilityCategory;
import cn.binggui.policy.facts.ExtremeHardship;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.MaritalStatus;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Residence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Every household that differs from a given one by one fact that may come true, amounts aside.
 *
 * <p>It knows facts only: what follows from them is for the county's rules to say.
 */
public final class Variations {
    private static final int GRADES = 4;
    private static final int OLD_AGE = 70;

    private final HouseholdFacts facts;
    private final List<Variation> found = new ArrayList<>();

    private Variations(HouseholdFacts facts) {
        this.facts = facts;
    }

    /** Returns the variations, those of the people first, in the order of the facts. */
    public static List<Variation> of(HouseholdFacts facts) {
        Variations variations = new Variations(facts);
        facts.members().forEach(variations::ofMember);
        variations.joining();
        variations.ofHousehold();
        return List.copyOf(variations.found);
    }

    private void ofMember(Member member) {
        if (member.relation() != Relation.APPLICANT) {
            Set<String> others = new LinkedHashSet<>(Members.ids(facts));
            others.remove(member.id());
            found.add(new Variation(
                    member.id() + "离开本户", member.id(), draft().only(others).facts()));
        }
        living(member);
        work(member);
        special(member);
        health(member);
    }

    private void living(Member member) {
        together(member);
        vary(
                member,
                member.sharesFinances() ? "收支分开" : "与家庭收支共享",
                draft -> draft.sharesFinances = !member.sharesFinances());
        for (MaritalStatus status : MaritalStatus.values()) {
            // nobody becomes unmarried again
            if (status != MaritalStatus.UNMARRIED) {
                vary(member, "婚姻状况变为“%s”".formatted(status.term()), draft -> draft.maritalStatus = status);
            }
        }
        if (!member.registered()) {
            vary(member, "办妥户口登记", draft -> {
                draft.registered = true;
                draft.birthProof = BirthProof.COMPLETE;
            });
            vary(member, "补齐出生证明材料", draft -> draft.birthProof = BirthProof.COMPLETE);
        }
    }

    /** Who moves in or out shares the finances from then on, or no longer. */
    private void together(Member member) {
        vary(member, member.livesTogether() ? "不再共同居住，收支分开" : "回来共同居住，收支共享", draft -> {
            draft.livesTogether = !member.livesTogether();
            draft.sharesFinances = !member.livesTogether();
        });
    }

    private void work(Member member) {
        vary(member, member.worksAway() ? "不再外出务工" : "外出务工", draft -> draft.worksAway = !member.worksAway());
        vary(member, member.employed() ? "失业" : "就业", draft -> draft.employed = !member.employed());
        vary(
                member,
                member.hasOwnIncome() ? "本人不再有收入" : "本人有了收入",
                draft -> draft.hasOwnIncome = !member.hasOwnIncome());
        for (var study : member.study().getDeclaringClass().getEnumConstants()) {
            vary(member, "在读情况变为“%s”".formatted(study.term()), draft -> draft.study = study);
        }
        for (var service : member.service().getDeclaringClass().getEnumConstants()) {
            vary(member, "服役情况变为“%s”".formatted(service.term()), draft -> draft.service = service);
        }
    }

    private void special(Member member) {
        for (var custody : member.custody().getDeclaringClass().getEnumConstants()) {
            vary(member, "羁押服刑情况变为“%s”".formatted(custody.term()), draft -> draft.custody = custody);
        }
        for (var missing : member.missing().getDeclaringClass().getEnumConstants()) {
            vary(member, "失踪情况变为“%s”".formatted(missing.term()), draft -> draft.missing = missing);
        }
        if (member.relation() != Relation.APPLICANT) {
            vary(
                    member,
                    member.marriedOut() ? "户口迁出或不再属外嫁" : "外嫁、户口未迁出",
                    draft -> draft.marriedOut = !member.marriedOut());
        }
    }

    private void health(Member member) {
        vary(member, member.majorIllness() ? "重病治愈" : "患重病", draft -> draft.majorIllness = !member.majorIllness());
        vary(
                member,
                member.canLiveIndependently() ? "不能独立生活" : "能独立生活",
                draft -> draft.canLiveIndependently = !member.canLiveIndependently());
        Disability disability = member.disability();
        DisabilityCategory category = disability == null ? DisabilityCategory.LIMB : disability.category();
        for (int grade = 1; grade <= GRADES; grade++) {
            Disability judged = new Disability(category, grade);
            vary(member, "残疾鉴定为%s%d级".formatted(category.term(), grade), draft -> draft.disability = judged);
        }
    }

    private void vary(Member member, String words, Consumer<MemberDraft> change) {
        MemberDraft draft = MemberDraft.of(member);
        change.accept(draft);
        Member changed = draft.member();
        if (!changed.equals(member)) {
            List<Member> members = facts.members().stream()
                    .map(each -> each.id().equals(member.id()) ? changed : each)
                    .toList();
            found.add(new Variation(
                    member.id() + words, member.id(), draft().members(members).facts()));
        }
    }

    private void joining() {
        MemberDraft child = newcomer("新生儿", Relation.CHILD);
        child.birthDate = facts.acceptedOn();
        join("出生一名子女（已登记户口）", child);
        MemberDraft parent = newcomer("老人", Relation.PARENT);
        parent.birthDate = facts.acceptedOn().minusYears(OLD_AGE);
        parent.maritalStatus = MaritalStatus.WIDOWED;
        join("一名%d岁、无收入的父亲或母亲来共同生活".formatted(OLD_AGE), parent);
    }

    private MemberDraft newcomer(String id, Relation relation) {
        MemberDraft draft = new MemberDraft();
        Set<String> taken = Members.ids(facts);
        draft.id = id;
        while (taken.contains(draft.id)) {
            draft.id += "′";
        }
        draft.relation = relation;
        draft.hasOwnIncome = false;
        draft.employed = false;
        return draft;
    }

    private void join(String words, MemberDraft newcomer) {
        List<Member> members = new ArrayList<>(facts.members());
        Member member = newcomer.member();
        members.add(member);
        found.add(new Variation(words, member.id(), draft().members(members).facts()));
    }

    private void ofHousehold() {
        for (Property property : Property.values()) {
            if (property != facts.property()) {
                whole(
                        "家庭财产核查结果变为“%s”".formatted(property.term()),
                        new Circumstances(
                                facts.residence(), property, facts.extremeHardship(), facts.suddenHardship()));
            }
        }
        ExtremeHardship old = facts.extremeHardship();
        boolean labour = old.noLabourCapacity();
        boolean source = old.noIncomeSource();
        boolean supporter = old.noCapableSupporter();
        hardship("无劳动能力", labour, new ExtremeHardship(!labour, source, supporter));
        hardship("无生活来源", source, new ExtremeHardship(labour, !source, supporter));
        hardship("无履责义务人", supporter, new ExtremeHardship(labour, source, !supporter));
        whole(
                facts.suddenHardship() ? "突发严重困难已消除" : "核实有突发严重困难",
                new Circumstances(
                        facts.residence(), facts.property(), facts.extremeHardship(), !facts.suddenHardship()));
        Residence other = facts.residence() == Residence.RURAL ? Residence.URBAN : Residence.RURAL;
        whole(
                "户籍类型变为“%s”".formatted(other.term()),
                new Circumstances(other, facts.property(), facts.extremeHardship(), facts.suddenHardship()));
    }

    private void hardship(String condition, boolean met, ExtremeHardship hardship) {
        whole(
                "%s“%s”".formatted(met ? "核实不再" : "核实为", condition),
                new Circumstances(facts.residence(), facts.property(), hardship, facts.suddenHardship()));
    }

    private void whole(String words, Circumstances circumstances) {
        found.add(
                new Variation(words, null, draft().circumstances(circumstances).facts()));
    }

    private FactsDraft draft() {
        return new FactsDraft(facts, facts.acceptedOn());
    }
}
