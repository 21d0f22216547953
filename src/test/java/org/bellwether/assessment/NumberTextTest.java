package org.bellwether.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"12;12", "-3;-3", "−3;-3", "+4;4", "1 250;1250", "1,250;1250", "1,250.5;1250.5", "1.250,5;1250.5", "12,5;12.5", "0,25;0.25",
        "１２．５;12.5", "12。5;12.5", "1'250'000;1250000", "2.500.000;2500000", "10.5;10.5", "1.250;1.250"})
    void reads_numbers_as_people_type_them(String typed, String number) {
        assertThat(NumberText.read(typed)).hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(new BigDecimal(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ten", "1e9", "1,2,3", "12 pieces", "--1", "0x10", "∞", "1.2.3", "99999999999999999999999999"})
    void what_is_no_number_is_none(String typed) {
        assertThat(NumberText.read(typed)).isEmpty();
    }
}
