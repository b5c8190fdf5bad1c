package cn.binggui.core.identity;

import cn.binggui.core.access.Role;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface UserRepository extends CrudRepository<UserRow, Long> {
    String FITS = """
            (:tenant IS NULL OR COALESCE(u.tenant, '') = :tenant)
            AND (u.username LIKE :pattern ESCAPE '!' OR u.display_name LIKE :pattern ESCAPE '!')
            AND (:role IS NULL OR EXISTS (SELECT 1 FROM user_role r WHERE r.user_id = u.id AND r.role = :role))
            AND (:locked IS NULL OR u.locked = :locked)
            """;

    /** A role of a user. */
    @Introspected
    record UserRole(long userId, String role) {}

    Optional<UserRow> findByUsername(String username);

    /**
     * Returns a page of those that fit, the province's first, then by county and name.
     *
     * @param tenant a county; empty for the province; {@code null} for anywhere
     * @param pattern for LIKE, with {@code !} before what stands for itself
     */
    @Query("SELECT u.* FROM app_user u LEFT JOIN tenant t ON t.id = u.tenant WHERE " + FITS
            + " ORDER BY COALESCE(t.position, 0), u.username LIMIT :limit OFFSET :offset")
    List<UserRow> find(
            @Nullable String tenant,
            String pattern,
            @Nullable String role,
            @Nullable Boolean locked,
            int limit,
            int offset);

    @Query("SELECT COUNT(*) FROM app_user u WHERE " + FITS)
    int count(@Nullable String tenant, String pattern, @Nullable String role, @Nullable Boolean locked);

    @Query("SELECT role FROM user_role WHERE user_id = :userId")
    List<String> roleNames(long userId);

    default Set<Role> roles(long userId) {
        return roleNames(userId).stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    @Query("SELECT user_id, role FROM user_role WHERE user_id IN (:userIds)")
    List<UserRole> rolesOf(List<Long> userIds);

    default void addRoles(long userId, Set<Role> roles) {
        roles.forEach(role -> addRole(userId, role.name()));
    }

    @Query("INSERT INTO user_role (user_id, role) VALUES (:userId, :role)")
    void addRole(long userId, String role);

    @Query("DELETE FROM user_role WHERE user_id = :userId")
    void removeRoles(long userId);

    @Query("""
            UPDATE app_user SET password_hash = :passwordHash, must_change_password = :mustChange, version = version + 1
            WHERE id = :id
            """)
    void changePassword(long id, String passwordHash, boolean mustChange);

    /** Returns how many rows changed: none where the user is locked, or not locked, already. */
    @Query("UPDATE app_user SET locked = :locked, version = version + 1 WHERE id = :id AND locked <> :locked")
    long changeLock(long id, boolean locked);

    /** Returns how many rows changed: none where the version is no longer the one that the administrator saw. */
    @Query("""
            UPDATE app_user SET display_name = :displayName, township = :township, village = :village,
                department = :department, version = version + 1
            WHERE id = :id AND version = :version
            """)
    long change(
            long id,
            int version,
            String displayName,
            @Nullable String township,
            @Nullable String village,
            @Nullable String department);

    @Query("SELECT user_id FROM user_role WHERE role = :role")
    List<Long> holders(String role);

    /** Returns those of the users who hold the role now and are not locked, and keeps it so until the transaction ends. */
    @Query("""
            SELECT u.id FROM app_user u JOIN user_role r ON r.user_id = u.id AND r.role = :role
            WHERE u.id IN (:ids) AND u.locked = FALSE ORDER BY u.id FOR UPDATE
            """)
    List<Long> holdUnlocked(List<Long> ids, String role);
}
