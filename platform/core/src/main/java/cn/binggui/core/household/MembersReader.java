package cn.binggui.core.household;

import cn.binggui.policy.facts.BirthProof;
import cn.binggui.policy.facts.Custody;
import cn.binggui.policy.facts.Disability;
import cn.binggui.policy.facts.DisabilityCategory;
import cn.binggui.policy.facts.MaritalStatus;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Missing;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Service;
import cn.binggui.policy.facts.Study;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the members of a household and what concerns them as a whole. */
final class MembersReader {
    static final int MOST_MEMBERS = 100;
    static final int LONGEST_ID = 64;
    private static final int MOST_MONTHS_AWAY = 1_200;

    private final List<Member> members = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final LocalDate today;
    private final @Nullable LocalDate acceptedOn;
    private int applicants;
    private int relations;
    private boolean isIncomplete;
    private @Nullable String applicant;

    /** @param acceptedOn {@code null} where it could not be read */
    MembersReader(LocalDate today, @Nullable LocalDate acceptedOn) {
        this.today = today;
        this.acceptedOn = acceptedOn;
    }

    /** Returns those that could be read. */
    List<Member> members() {
        return members;
    }

    /** Returns whether a member has the id, or may have it because some id could not be read. */
    boolean mayKnow(String id) {
        return isIncomplete || ids.contains(id);
    }

    /** Returns the applicant's id, or {@code null} where there is none that could be read. */
    @Nullable
    String applicant() {
        return applicant;
    }

    void read(Fields household) {
        List<Fields> all = household.objects("members", "家庭成员", MOST_MEMBERS);
        isIncomplete = !(household.raw("members") instanceof List<?> list && list.size() == all.size());
        if (all.isEmpty()) {
            Object members = household.raw("members");
            if (members == null || (members instanceof List<?> list && list.isEmpty())) {
                household.wrong("members", "请填写家庭成员，至少一名申请人");
            }
            return;
        }
        boolean isWhole = !isIncomplete;
        all.forEach(this::member);
        if (applicants == 0 && isWhole && relations == all.size()) {
            household.wrong("members", "成员中没有申请人，请把申请人的关系填为 APPLICANT");
        } else if (applicants > 1) {
            household.wrong("members", "申请人只能有一名，现有 %d 名，请改正其余人与申请人的关系".formatted(applicants));
        }
    }

    private void member(Fields from) {
        String id = id(from);
        Relation relation = from.choice(MemberField.RELATION, Relation.class);
        relations += relation == null ? 0 : 1;
        if (relation == Relation.APPLICANT) {
            applicants++;
            applicant = id;
        }
        LocalDate birthDate = birthDate(from);
        MaritalStatus maritalStatus =
                from.choice(MemberField.MARITAL_STATUS, MaritalStatus.class, MaritalStatus.UNMARRIED);
        boolean livesTogether = from.yes(MemberField.LIVES_TOGETHER, true);
        boolean sharesFinances = from.yes(MemberField.SHARES_FINANCES, livesTogether);
        boolean legalSupportDuty = from.yes(MemberField.LEGAL_SUPPORT_DUTY, relation != Relation.OTHER);
        boolean worksAway = from.yes(MemberField.WORKS_AWAY, false);
        Study study = from.choice(MemberField.STUDY, Study.class, Study.NONE);
        boolean hasOwnIncome = from.yes(MemberField.HAS_OWN_INCOME, true);
        boolean employed = from.yes(MemberField.EMPLOYED, true);
        Service service = from.choice(MemberField.SERVICE, Service.class, Service.NONE);
        Custody custody = from.choice(MemberField.CUSTODY, Custody.class, Custody.NONE);
        Missing missing = from.choice(MemberField.MISSING, Missing.class, Missing.NONE);
        int clergyMonthsAway = from.whole(
                MemberField.CLERGY_MONTHS_AWAY.json(), MemberField.CLERGY_MONTHS_AWAY.label(), 0, MOST_MONTHS_AWAY, 0);
        boolean marriedOut = from.yes(MemberField.MARRIED_OUT, false);
        boolean canLiveIndependently = from.yes(MemberField.CAN_LIVE_INDEPENDENTLY, true);
        Disability disability = disability(from.object("disability"));
        boolean majorIllness = from.yes(MemberField.MAJOR_ILLNESS, false);
        boolean registered = from.yes(MemberField.REGISTERED, true);
        BirthProof birthProof = from.choice(MemberField.BIRTH_PROOF, BirthProof.class, BirthProof.COMPLETE);
        from.finish();
        if (id != null && relation != null && birthDate != null) {
            members.add(new Member(
                    id,
                    relation,
                    birthDate,
                    maritalStatus,
                    livesTogether,
                    sharesFinances,
                    legalSupportDuty,
                    worksAway,
                    study,
                    hasOwnIncome,
                    employed,
                    service,
                    custody,
                    missing,
                    clergyMonthsAway,
                    marriedOut,
                    canLiveIndependently,
                    disability,
                    majorIllness,
                    registered,
                    birthProof));
        }
    }

    private @Nullable String id(Fields from) {
        String id = from.text(MemberField.ID.json(), MemberField.ID.label(), LONGEST_ID);
        isIncomplete |= id == null;
        if (id != null && !ids.add(id)) {
            from.wrong("id", "成员编号“%s”重复，每名成员的编号应各不相同".formatted(id));
        }
        return id;
    }

    private @Nullable LocalDate birthDate(Fields from) {
        LocalDate birthDate = from.date(MemberField.BIRTH_DATE.json(), MemberField.BIRTH_DATE.label());
        if (birthDate != null && acceptedOn != null && birthDate.isAfter(acceptedOn)) {
            from.wrong("birthDate", "出生日期 %s 晚于受理日 %s，请核对".formatted(birthDate, acceptedOn));
        } else if (birthDate != null && birthDate.isAfter(today)) {
            from.wrong("birthDate", "出生日期 %s 还没有到，请核对".formatted(birthDate));
        }
        return birthDate;
    }

    private static @Nullable Disability disability(@Nullable Fields from) {
        if (from == null) {
            return null;
        }
        DisabilityCategory category = from.choice("category", "残疾类别", DisabilityCategory.class);
        Integer grade = from.whole("grade", "残疾等级", 1, 4);
        from.finish();
        return category == null || grade == null ? null : new Disability(category, grade);
    }
}
