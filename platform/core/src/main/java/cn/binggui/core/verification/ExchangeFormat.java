package cn.binggui.core.verification;

import cn.binggui.core.StoredJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON in which platforms are asked and answer: the same for files, for HTTP and, for reports, as it is stored. */
final class ExchangeFormat {
    /** Bytes of the longest answer that is read. */
    static final int LONGEST = 1 << 20;

    private static final char REPLACED = '\uFFFD';

    private ExchangeFormat() {}

    static byte[] request(VerificationRequest request) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("request", Long.toString(request.id()));
        json.put("county", request.county());
        json.put("from", request.from().toString());
        json.put("to", request.to().toString());
        json.put("consent", true);
        json.put(
                "members",
                request.members().stream().map(ExchangeFormat::subject).toList());
        return bytes(json);
    }

    private static Map<String, Object> subject(VerificationRequest.Subject subject) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", subject.member());
        json.put("name", subject.name());
        json.put("idNumber", subject.idNumber().value());
        return json;
    }

    static byte[] report(Receipt receipt, VerificationReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("request", Long.toString(receipt.request()));
        json.put("county", receipt.county());
        json.put("conclusion", report.conclusion());
        json.put(
                "members",
                report.members().stream().map(ExchangeFormat::ofMember).toList());
        return bytes(json);
    }

    private static Map<String, Object> ofMember(VerificationReport.OfMember member) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", member.member());
        json.put("items", member.items().stream().map(ExchangeFormat::item).toList());
        return json;
    }

    private static Map<String, @Nullable Object> item(VerificationItem item) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", item.kind().name());
        json.put("label", item.label());
        json.put("amount", item.amount() == null ? null : item.amount().number());
        json.put("text", item.text());
        return json;
    }

    /** Reads an answer and holds it against what was asked. */
    static Answer read(byte[] bytes, Receipt receipt) {
        if (bytes.length > LONGEST) {
            return new Answer.Unfit("反馈超过 1 MB");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.isBlank()) {
            return new Answer.Incomplete();
        }
        Object json;
        try {
            json = StoredJson.read(text);
        } catch (IllegalStateException e) {
            return isCutOff(text.stripTrailing(), e.getCause())
                    ? new Answer.Incomplete()
                    : new Answer.Unfit("反馈不是有效的 JSON");
        }
        if (text.indexOf(REPLACED) >= 0) {
            return new Answer.Unfit("反馈的文字不是 UTF-8 编码");
        }
        try {
            return new Answer.Fitting(ReportReader.read(json, receipt));
        } catch (ReportReader.Unfit e) {
            return new Answer.Unfit(String.valueOf(e.getMessage()));
        }
    }

    /** Whether the text was right as far as it goes. */
    private static boolean isCutOff(String text, @Nullable Throwable mistake) {
        return mistake instanceof JsonEOFException
                || mistake instanceof JsonProcessingException at
                        && (String.valueOf(at.getOriginalMessage()).contains("end-of-input") || endsThere(text, at));
    }

    /** Whether the mistake is the last character, as in a number that stops at its point; a last bracket is no such beginning. */
    private static boolean endsThere(String text, JsonProcessingException mistake) {
        return mistake.getLocation() != null
                && mistake.getLocation().getCharOffset() >= text.length() - 1
                && !text.endsWith("}")
                && !text.endsWith("]");
    }

    /** Returns the reference with which a platform acknowledges a request; {@code null} where it is none. */
    static @Nullable String reference(byte[] bytes) {
        try {
            Object json = StoredJson.read(new String(bytes, StandardCharsets.UTF_8));
            return json instanceof Map<?, ?> map
                            && map.get("receipt") instanceof String reference
                            && Receipt.isReference(reference)
                    ? reference
                    : null;
        } catch (IllegalStateException e) {
            return null;
        }
    }

    private static byte[] bytes(Map<String, ?> json) {
        return StoredJson.write(json).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the ids of the members of a stored request, each with the key of the person. */
    static Map<String, Long> members(String stored) {
        Map<String, Long> members = new LinkedHashMap<>();
        StoredJson.entries(StoredJson.read(stored))
                .forEach((member, person) -> members.put(member, ((Number) person).longValue()));
        return members;
    }
}
