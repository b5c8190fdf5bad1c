package cn.binggui.core.casework.meeting;

import cn.binggui.core.RecordJson;

/** Writes what is taken down of a meeting as JSON and reads it back. */
final class MeetingCodec {
    private static final RecordJson JSON = new RecordJson();

    private MeetingCodec() {}

    /**
     * A member's name and unit.
     *
     * @param unit office and post
     */
    record Person(String name, String unit) {
        /** Names stay out of logs. */
        @Override
        public String toString() {
            return "Person";
        }
    }

    static byte[] write(Person person) {
        return JSON.write(person, Person.class);
    }

    static byte[] write(Meeting.Head head) {
        return JSON.write(head, Meeting.Head.class);
    }

    static byte[] write(Meeting.Minute minute) {
        return JSON.write(minute, Meeting.Minute.class);
    }

    /** @throws IllegalStateException if it is something else */
    static <T> T read(byte[] json, Class<T> type) {
        return JSON.read(json, type);
    }
}
