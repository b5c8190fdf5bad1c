package cn.binggui.policy.testkit.population;

import java.time.LocalDate;

/** Ages on the day of acceptance, with the days on which majority and old age begin. */
enum Age {
    NEWBORN {
        @Override
        LocalDate birthDate(LocalDate on) {
            return on.minusMonths(2);
        }
    },
    SCHOOL_CHILD {
        @Override
        LocalDate birthDate(LocalDate on) {
            return on.minusYears(11);
        }
    },
    EVE_OF_MAJORITY {
        @Override
        LocalDate birthDate(LocalDate on) {
            return on.minusYears(18).plusDays(1);
        }
    },
    MAJORITY {
        @Override
        LocalDate birthDate(LocalDate on) {
            return on.minusYears(18);
        }
    },
    ADULT {
        @Override
        LocalDate birthDate(LocalDate on) {
            return on.minusYears(38);
        }
    },
    EVE_OF_OLD_AGE {
        @Override
        LocalDate birthDate(LocalDate on) {
            return on.minusYears(60).plusDays(1);
        }
    },
    OLD_AGE {
        @Override
        LocalDate birthDate(LocalDate on) {
            return on.minusYears(60);
        }
    },
    ELDERLY {
        @Override
        LocalDate birthDate(LocalDate on) {
            return on.minusYears(74);
        }
    };

    abstract LocalDate birthDate(LocalDate on);
}
