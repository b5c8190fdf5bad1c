package cn.binggui.core.scoring.round;

import cn.binggui.core.tenancy.Divisions;
import cn.binggui.policy.declared.Scheme;
import jakarta.inject.Singleton;
import java.util.List;

/** Which units a scheme scores. */
@Singleton
class RoundUnits {
    private final Divisions divisions;

    RoundUnits(Divisions divisions) {
        this.divisions = divisions;
    }

    /** Returns all of the county's units of the kinds that the scheme scores, in the order of lists. */
    List<Candidate> of(String county, Scheme scheme) {
        return scheme.sheets().stream()
                .flatMap(sheet -> switch (sheet.unit()) {
                    case TOWNSHIP ->
                        divisions.townships(county).stream()
                                .map(township -> new Candidate(sheet.unit(), township.code(), township.name()));
                    case DEPARTMENT ->
                        divisions.departments(county).stream()
                                .map(department -> new Candidate(sheet.unit(), department.id(), department.name()));
                })
                .toList();
    }
}
