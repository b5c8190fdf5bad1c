package cn.binggui.ui.dossier;

import cn.binggui.core.household.ChangeKind;
import cn.binggui.ui.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may have happened to a household, in the order in which people look for it. */
enum ChangeChoice {
    JOIN(ChangeKind.MEMBER_JOINED),
    LEAVE(ChangeKind.MEMBER_LEFT),
    HEAD(ChangeKind.HEAD_CHANGED),
    SPLIT(ChangeKind.SPLIT),
    MERGE(ChangeKind.MERGED),
    MOVE(ChangeKind.MOVED),
    UPDATE(ChangeKind.UPDATED),
    CLOSE(ChangeKind.CLOSED);

    private final ChangeKind kind;

    ChangeChoice(ChangeKind kind) {
        this.kind = kind;
    }

    /** Returns the choice that {@link #address} names. */
    static Optional<ChangeChoice> of(String address) {
        return Arrays.stream(values())
                .filter(choice -> choice.address().equals(address))
                .findFirst();
    }

    /** Returns how the choice stands in the address. */
    String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return kind.label();
    }

    /** Returns when it is the right choice. */
    String note() {
        return Texts.text("change.note." + address());
    }
}
