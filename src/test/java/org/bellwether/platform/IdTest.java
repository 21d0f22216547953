package org.bellwether.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bellwether.people.PersonId;
import org.junit.jupiter.api.Test;

class IdTest {

    @Test
    void survives_the_way_into_an_address_and_back() {
        var id = PersonId.fresh();

        assertThat(id.toString()).hasSize(13);
        assertThat(PersonId.fromString(id.toString())).isEqualTo(id);
    }

    @Test
    void refuses_what_is_no_identifier() {
        for (var text : new String[] {null, "", "1", "<script>", "0000000000000000"}) {
            assertThatThrownBy(() -> PersonId.fromString(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
