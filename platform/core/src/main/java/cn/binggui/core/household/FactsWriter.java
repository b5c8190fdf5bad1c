package cn.binggui.core.household;

import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.BirthProof;
import cn.binggui.policy.facts.Custody;
import cn.binggui.policy.facts.Disability;
import cn.binggui.policy.facts.ExtremeHardship;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.MaritalStatus;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Missing;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Service;
import cn.binggui.policy.facts.Study;
import cn.binggui.policy.value.Money;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a household as the contract's JSON, in the contract's order and without fields that stand at their default. */
@Singleton
public class FactsWriter {
    /** Returns the household as maps, lists, strings, booleans and exact numbers; {@link FactsReader} reads it back. */
    public Map<String, Object> write(HouseholdFacts facts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("acceptedOn", facts.acceptedOn().toString());
        put(json, "township", facts.township(), "");
        json.put("residence", facts.residence().name());
        json.put("members", facts.members().stream().map(FactsWriter::member).toList());
        put(json, "income", income(facts), List.of());
        put(json, "assessedSupport", support(facts), List.of());
        put(json, "necessaryExpenses", expenses(facts), List.of());
        json.put("property", facts.property().name());
        put(json, "extremeHardship", hardship(facts.extremeHardship()), Map.of());
        put(json, "suddenHardship", facts.suddenHardship(), false);
        return json;
    }

    private static Map<String, Object> member(Member member) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", member.id());
        json.put("relation", member.relation().name());
        json.put("birthDate", member.birthDate().toString());
        putEnum(json, "maritalStatus", member.maritalStatus(), MaritalStatus.UNMARRIED);
        put(json, "livesTogether", member.livesTogether(), true);
        put(json, "sharesFinances", member.sharesFinances(), member.livesTogether());
        put(json, "legalSupportDuty", member.legalSupportDuty(), member.relation() != Relation.OTHER);
        put(json, "worksAway", member.worksAway(), false);
        putEnum(json, "study", member.study(), Study.NONE);
        put(json, "hasOwnIncome", member.hasOwnIncome(), true);
        put(json, "employed", member.employed(), true);
        putEnum(json, "service", member.service(), Service.NONE);
        putEnum(json, "custody", member.custody(), Custody.NONE);
        putEnum(json, "missing", member.missing(), Missing.NONE);
        put(json, "clergyMonthsAway", member.clergyMonthsAway(), 0);
        put(json, "marriedOut", member.marriedOut(), false);
        put(json, "canLiveIndependently", member.canLiveIndependently(), true);
        Disability disability = member.disability();
        if (disability != null) {
            json.put("disability", ordered("category", disability.category().name(), "grade", disability.grade()));
        }
        put(json, "majorIllness", member.majorIllness(), false);
        put(json, "registered", member.registered(), true);
        putEnum(json, "birthProof", member.birthProof(), BirthProof.COMPLETE);
        return json;
    }

    private static List<Map<String, Object>> income(HouseholdFacts facts) {
        return facts.income().stream()
                .map(item -> {
                    Map<String, Object> json = ordered(
                            "memberId", item.memberId(), "source", item.source().name());
                    json.put("annualAmount", yuan(item.annualAmount()));
                    return json;
                })
                .toList();
    }

    private static List<Map<String, Object>> support(HouseholdFacts facts) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (AssessedSupport support : facts.assessedSupport()) {
            Map<String, Object> json =
                    ordered("memberId", support.memberId(), "beneficiaryId", support.beneficiaryId());
            if (support.beneficiaryId().equals(applicant(facts))) {
                json.remove("beneficiaryId");
            }
            json.put("annualAmount", yuan(support.annualAmount()));
            all.add(json);
        }
        return all;
    }

    private static List<Map<String, Object>> expenses(HouseholdFacts facts) {
        return facts.necessaryExpenses().stream()
                .map(item -> ordered("kind", item.kind().name(), "annualAmount", yuan(item.annualAmount())))
                .toList();
    }

    private static Map<String, Object> hardship(ExtremeHardship hardship) {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "noLabourCapacity", hardship.noLabourCapacity(), false);
        put(json, "noIncomeSource", hardship.noIncomeSource(), false);
        put(json, "noCapableSupporter", hardship.noCapableSupporter(), false);
        return json;
    }

    private static String applicant(HouseholdFacts facts) {
        return facts.members().stream()
                .filter(member -> member.relation() == Relation.APPLICANT)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Returns the exact yuan without needless zeros. */
    private static BigDecimal yuan(Money money) {
        BigDecimal number = money.number().stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static Map<String, Object> ordered(String first, Object firstValue, String second, Object secondValue) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(first, firstValue);
        json.put(second, secondValue);
        return json;
    }

    private static <E extends Enum<E>> void putEnum(Map<String, Object> json, String name, E value, E absent) {
        if (value != absent) {
            json.put(name, value.name());
        }
    }

    private static void put(Map<String, Object> json, String name, Object value, Object absent) {
        if (!value.equals(absent)) {
            json.put(name, value);
        }
    }
}
