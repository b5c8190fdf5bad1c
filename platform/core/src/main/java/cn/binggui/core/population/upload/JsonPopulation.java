package cn.binggui.core.population.upload;

import cn.binggui.core.Refusal;
import cn.binggui.core.StoredJson;
import cn.binggui.core.household.FactsReader;
import cn.binggui.core.household.Mistakes;
import cn.binggui.policy.facts.HouseholdFacts;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads an array of the contract's households. */
final class JsonPopulation {
    static final int LARGEST = 8 << 20;

    private JsonPopulation() {}

    /**
     * Reads the array.
     *
     * @param most households
     * @throws Refusal BAD_INPUT, path {@code file}, where it is too large or no such array
     */
    static void read(byte[] content, FactsReader reader, UploadReading reading, int most) {
        if (content.length > LARGEST) {
            throw Refusal.badInput("file", "文件超过 %d MB，请分成几份上传".formatted(LARGEST >> 20));
        }
        List<?> households = list(content);
        if (households.size() > most) {
            throw Refusal.badInput("file", "文件超过 %d 户，请分成几份上传".formatted(most));
        }
        for (int at = 0; at < households.size(); at++) {
            Mistakes mistakes = new Mistakes();
            HouseholdFacts facts = reader.read(households.get(at), "", false, mistakes);
            if (mistakes.isEmpty() && facts != null) {
                reading.add(facts);
            } else {
                int place = at + 1;
                mistakes.refusal()
                        .mistakes()
                        .forEach(mistake -> reading.wrong("", place, mistake.path(), mistake.message()));
            }
        }
    }

    private static List<?> list(byte[] content) {
        try {
            if (StoredJson.read(new String(content, StandardCharsets.UTF_8)) instanceof List<?> list) {
                return list;
            }
        } catch (IllegalStateException e) {
            // no JSON at all; told below like JSON of another shape, and what it says may hold facts
        }
        throw Refusal.badInput("file", "不能读取这个文件：应是从本页下载的 .xlsx 模板，或者由家庭组成的 JSON 列表 […]");
    }
}
