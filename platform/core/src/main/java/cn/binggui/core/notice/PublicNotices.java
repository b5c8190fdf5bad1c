package cn.binggui.core.notice;

import cn.binggui.core.tenancy.Divisions;
import cn.binggui.core.tenancy.TenantBinding;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What anybody may read without a log-in: the notices that stand at this moment, each as its sheet shows it.
 *
 * <p>A notice is gone at the end of its last day in China; the day is read when it is asked for, and nothing is kept from before.
 */
@Singleton
public class PublicNotices {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final NoticeStore store;
    private final Divisions divisions;
    private final Clock clock;

    PublicNotices(NoticeStore store, Divisions divisions, Clock clock) {
        this.store = store;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** Returns the notice that a link's text opens; empty alike for one that never was, one that has ended and no text of a link. */
    public Optional<PublicNotice> byToken(String text) {
        return PublicToken.parse(text)
                .filter(token -> divisions.county(token.county()).isPresent())
                .flatMap(token -> TenantBinding.call(token.county(), () -> store.findByToken(token.secret()))
                        .filter(notice -> notice.standsOn(today()))
                        .flatMap(notice ->
                                place(token.county(), notice.village()).map(place -> PublicNotice.of(place, notice))));
    }

    /**
     * Returns what stands in a village.
     *
     * @return empty if there is no such village
     */
    public Optional<VillageNotices> ofVillage(String county, String village) {
        return place(county, village).map(place -> new VillageNotices(place, standing(place)));
    }

    private List<PublicNotice> standing(PublicNotice.Place place) {
        return TenantBinding.call(
                        place.county().id(),
                        () -> store.ofVillage(place.village().code(), today()))
                .stream()
                .map(notice -> PublicNotice.of(place, notice))
                .toList();
    }

    private Optional<PublicNotice.Place> place(String county, String code) {
        return divisions
                .county(county)
                .flatMap(tenant -> divisions
                        .village(county, code)
                        .flatMap(village -> divisions
                                .township(county, village.township())
                                .map(township -> new PublicNotice.Place(tenant, township, village))));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }
}
