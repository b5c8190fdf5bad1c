package cn.binggui.core.household.store;

import cn.binggui.core.FlatJson;
import cn.binggui.core.Ids;
import cn.binggui.core.Refusal;
import cn.binggui.core.household.IdNumber;
import cn.binggui.core.household.Identity;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.core.tenancy.Vault;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who the county's people are, encrypted; one row for each ID number. */
@Singleton
public class People {
    private static final String ID_NUMBER = "id-number";
    private static final String NAME = "name";

    private final PersonRepository persons;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;

    People(PersonRepository persons, Vault vault, Ids ids, Clock clock) {
        this.persons = persons;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Returns the person's key; whoever is unknown so far is entered.
     *
     * @param path where the identity was typed
     * @throws Refusal BAD_INPUT where the ID number belongs to somebody of another name
     */
    @Transactional(TenantDataSource.NAME)
    public long enroll(Identity identity, String path) {
        PersonRow known = find(identity.idNumber());
        if (known == null) {
            return persons.save(row(ids.next(), identity, 0)).id();
        }
        Identity stored = open(known);
        if (!stored.name().equals(identity.name())) {
            throw Refusal.badInput(path, "这个身份证号已登记在另一姓名之下，请核对姓名和身份证号");
        }
        if (identity.phone() != null && !identity.phone().equals(stored.phone())) {
            persons.update(row(known.id(), identity, known.version()));
        }
        return known.id();
    }

    /** Enters people of whom none is known yet, and returns their keys in the same order. */
    @Transactional(TenantDataSource.NAME)
    public List<Long> enrollNew(List<Identity> identities) {
        List<PersonRow> rows = identities.stream()
                .map(identity -> row(ids.next(), identity, 0))
                .toList();
        persons.saveAll(rows);
        return rows.stream().map(PersonRow::id).toList();
    }

    /**
     * Replaces what is known of a person.
     *
     * @throws Refusal BAD_INPUT where the ID number belongs to somebody else
     */
    @Transactional(TenantDataSource.NAME)
    public void replace(long person, Identity identity, String path) {
        PersonRow owner = find(identity.idNumber());
        if (owner != null && owner.id() != person) {
            throw Refusal.badInput(path, "这个身份证号已属于另一人，请核对");
        }
        PersonRow old = persons.findById(person).orElseThrow(() -> Refusal.notFound("没有这个人"));
        persons.update(row(person, identity, old.version()));
    }

    /** Returns who the people are, by key. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public Map<Long, Identity> identities(Collection<Long> keys) {
        Map<Long, Identity> identities = new HashMap<>();
        if (!keys.isEmpty()) {
            persons.findByIdIn(keys).forEach(row -> identities.put(row.id(), open(row)));
        }
        return identities;
    }

    /** Returns the keys of the people of exactly this full name. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<Long> named(String name) {
        return persons.findByNameHashIn(vault.fingerprints(NAME, name)).stream()
                .map(PersonRow::id)
                .toList();
    }

    /** Returns the key of the person with this ID number; empty or one. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<Long> numbered(IdNumber number) {
        PersonRow row = find(number);
        return row == null ? List.of() : List.of(row.id());
    }

    /** Returns how many people were not encrypted under the current key. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public long underOldKeys() {
        return persons.countUnderOtherKeys(vault.currentKey());
    }

    /** Returns the keys of people who were not encrypted under the current key. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<Long> underOldKeys(long after, int limit) {
        return persons.underOtherKeys(vault.currentKey(), after, limit).stream()
                .map(PersonRow::id)
                .toList();
    }

    /** Encrypts people anew under the current key; what is known of them and since when stays the same. */
    @Transactional(TenantDataSource.NAME)
    public void encryptAnew(List<Long> keys) {
        for (PersonRow old : persons.findByIdIn(keys)) {
            PersonRow fresh = row(old.id(), open(old), old.version());
            persons.update(new PersonRow(
                    fresh.id(),
                    fresh.idHash(),
                    fresh.nameHash(),
                    fresh.keyId(),
                    fresh.identity(),
                    old.recordedAt(),
                    old.version()));
        }
    }

    private @Nullable PersonRow find(@Nullable IdNumber number) {
        if (number == null) {
            return null;
        }
        List<PersonRow> found = persons.findByIdHashIn(vault.fingerprints(ID_NUMBER, number.value()));
        return found.isEmpty() ? null : found.getFirst();
    }

    private PersonRow row(long id, Identity identity, int version) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("name", identity.name());
        IdNumber number = identity.idNumber();
        if (number != null) {
            entries.put("idNumber", number.value());
        }
        if (identity.phone() != null) {
            entries.put("phone", identity.phone());
        }
        byte[] text = FlatJson.write(entries).getBytes(StandardCharsets.UTF_8);
        Vault.Sealed sealed = vault.seal(place(id), text);
        return new PersonRow(
                id,
                number == null ? null : vault.fingerprint(ID_NUMBER, number.value()),
                vault.fingerprint(NAME, identity.name()),
                sealed.keyId(),
                sealed.bytes(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                version);
    }

    private Identity open(PersonRow row) {
        byte[] text = vault.open(place(row.id()), new Vault.Sealed(row.keyId(), row.identity()));
        Map<String, String> entries = FlatJson.read(new String(text, StandardCharsets.UTF_8));
        String number = entries.get("idNumber");
        return new Identity(
                Objects.requireNonNull(entries.get("name")),
                number == null ? null : new IdNumber(number),
                entries.get("phone"));
    }

    private static String place(long id) {
        return "person:" + id;
    }
}
