package cn.binggui.core.household;

import cn.binggui.core.household.Change.Place;
import java.util.regex.Pattern;

/** Checks where a household is to live, as far as that can be told without the list of divisions. */
final class Places {
    private static final Pattern VILLAGE = Pattern.compile("\\d{12}");
    private static final int TOWNSHIP_DIGITS = 9;

    private Places() {}

    static void check(HouseholdState before, Place place, Mistakes mistakes) {
        if (place.township().isBlank()) {
            mistakes.add("place.township", "请填写乡镇（街道）全称");
        }
        if (!VILLAGE.matcher(place.village()).matches()) {
            mistakes.add("place.village", "村（社区）代码应为12位数字，请从列表中选择村（社区）");
            return;
        }
        boolean isSameCode = place.village().substring(0, TOWNSHIP_DIGITS).equals(before.township());
        boolean isSameName = place.township().equals(before.facts().township());
        if (isSameCode != isSameName) {
            mistakes.add("place.township", "村（社区）不属于所填的乡镇（街道），请重新选择");
        }
    }
}
