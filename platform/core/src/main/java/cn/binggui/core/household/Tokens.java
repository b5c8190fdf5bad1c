package cn.binggui.core.household;

import cn.binggui.policy.value.Money;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The tokens of stored JSON, read straight into values; whatever does not fit throws {@link IllegalArgumentException}. */
final class Tokens {
    private static final int LARGEST_WHOLE_YUAN = 16;

    private final JsonParser json;

    Tokens(JsonParser json) {
        this.json = json;
    }

    /** Goes to the first token, which begins an object. */
    void begin() throws IOException {
        expect(json.nextToken() == JsonToken.START_OBJECT);
    }

    /** Returns the name of the object's next field and goes to its value, or {@code null} where the object ends. */
    @Nullable
    String field() throws IOException {
        String name = json.nextFieldName();
        if (name == null) {
            expect(json.currentToken() == JsonToken.END_OBJECT);
        } else {
            json.nextToken();
        }
        return name;
    }

    /** Goes into the object that stands here. */
    void object() {
        expect(json.currentToken() == JsonToken.START_OBJECT);
    }

    /** Goes into the list that stands here. */
    void list() {
        expect(json.currentToken() == JsonToken.START_ARRAY);
    }

    /** Goes into the list's next object, and returns whether there is one. */
    boolean item() throws IOException {
        JsonToken token = json.nextToken();
        expect(token == JsonToken.START_OBJECT || token == JsonToken.END_ARRAY);
        return token == JsonToken.START_OBJECT;
    }

    /** Expects that nothing follows. */
    void end() throws IOException {
        expect(json.nextToken() == null);
    }

    String text() throws IOException {
        expect(json.currentToken() == JsonToken.VALUE_STRING);
        return json.getText();
    }

    boolean flag() {
        JsonToken token = json.currentToken();
        expect(token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE);
        return token == JsonToken.VALUE_TRUE;
    }

    int whole() throws IOException {
        expect(json.currentToken() == JsonToken.VALUE_NUMBER_INT);
        return json.getIntValue();
    }

    /** Returns an amount of yuan, exactly. */
    Money money() throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT && json.getTextLength() < LARGEST_WHOLE_YUAN) {
            return Money.yuan(json.getLongValue());
        }
        expect(json.currentToken().isNumeric());
        return Money.yuan(json.getDecimalValue());
    }

    /** Returns a day written as yyyy-MM-dd. */
    LocalDate date() throws IOException {
        expect(json.currentToken() == JsonToken.VALUE_STRING && json.getTextLength() == 10);
        char[] text = json.getTextCharacters();
        int at = json.getTextOffset();
        expect(text[at + 4] == '-' && text[at + 7] == '-');
        int year = 100 * twoDigits(text, at) + twoDigits(text, at + 2);
        return LocalDate.of(year, twoDigits(text, at + 5), twoDigits(text, at + 8));
    }

    private static int twoDigits(char[] text, int at) {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        expect(tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9);
        return 10 * tens + ones;
    }

    /** Returns the constant whose name stands here, without making a string of it. */
    <E extends Enum<E>> E word(Words<E> words) throws IOException {
        expect(json.currentToken() == JsonToken.VALUE_STRING);
        return words.find(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
    }

    /** Returns what an object must have. */
    static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("a field is missing");
        }
        return value;
    }

    static IllegalArgumentException unknownField() {
        return new IllegalArgumentException("a field that facts do not have");
    }

    private static void expect(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("a value that does not fit its field");
        }
    }
}
