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
import java.io.IOException;

/** Reads one member from a stream of tokens. */
final class MemberParser {
    private static final Words<Relation> RELATIONS = new Words<>(Relation.values());
    private static final Words<MaritalStatus> MARITAL = new Words<>(MaritalStatus.values());
    private static final Words<Study> STUDIES = new Words<>(Study.values());
    private static final Words<Service> SERVICES = new Words<>(Service.values());
    private static final Words<Custody> CUSTODIES = new Words<>(Custody.values());
    private static final Words<Missing> MISSING = new Words<>(Missing.values());
    private static final Words<BirthProof> PROOFS = new Words<>(BirthProof.values());
    private static final Words<DisabilityCategory> DISABILITIES = new Words<>(DisabilityCategory.values());

    private MemberParser() {}

    static Member read(Tokens tokens) throws IOException {
        MemberDraft member = new MemberDraft();
        for (String field = tokens.field(); field != null; field = tokens.field()) {
            switch (field) {
                case "id" -> member.id = tokens.text();
                case "relation" -> member.relation = tokens.word(RELATIONS);
                case "birthDate" -> member.birthDate = tokens.date();
                case "maritalStatus" -> member.maritalStatus = tokens.word(MARITAL);
                case "livesTogether" -> member.livesTogether = tokens.flag();
                case "sharesFinances" -> member.sharesFinances = tokens.flag();
                case "legalSupportDuty" -> member.legalSupportDuty = tokens.flag();
                case "worksAway" -> member.worksAway = tokens.flag();
                case "study" -> member.study = tokens.word(STUDIES);
                case "hasOwnIncome" -> member.hasOwnIncome = tokens.flag();
                case "employed" -> member.employed = tokens.flag();
                case "service" -> member.service = tokens.word(SERVICES);
                case "custody" -> member.custody = tokens.word(CUSTODIES);
                case "missing" -> member.missing = tokens.word(MISSING);
                case "clergyMonthsAway" -> member.clergyMonthsAway = tokens.whole();
                case "marriedOut" -> member.marriedOut = tokens.flag();
                case "canLiveIndependently" -> member.canLiveIndependently = tokens.flag();
                case "disability" -> member.disability = disability(tokens);
                case "majorIllness" -> member.majorIllness = tokens.flag();
                case "registered" -> member.registered = tokens.flag();
                case "birthProof" -> member.birthProof = tokens.word(PROOFS);
                default -> throw Tokens.unknownField();
            }
        }
        return member.member();
    }

    private static Disability disability(Tokens tokens) throws IOException {
        tokens.object();
        DisabilityCategory category = null;
        int grade = 0;
        for (String field = tokens.field(); field != null; field = tokens.field()) {
            switch (field) {
                case "category" -> category = tokens.word(DISABILITIES);
                case "grade" -> grade = tokens.whole();
                default -> throw Tokens.unknownField();
            }
        }
        return new Disability(Tokens.required(category), grade);
    }
}
