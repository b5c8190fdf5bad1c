package cn.binggui.core.household.store;

import cn.binggui.core.household.IdNumber;
import cn.binggui.core.household.Identity;
import org.jspecify.annotations.Nullable;

/**
 * As much of a person's identity as everybody who sees the household may read.
 *
 * @param name first character, stars for the others
 * @param idNumber first four and last two characters; {@code null} where none is known
 */
public record MaskedIdentity(String name, @Nullable String idNumber) {
    static MaskedIdentity of(Identity identity) {
        IdNumber number = identity.idNumber();
        return new MaskedIdentity(identity.maskedName(), number == null ? null : number.masked());
    }
}
