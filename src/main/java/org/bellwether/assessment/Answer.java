package org.bellwether.assessment;

import java.io.Serializable;
import java.math.BigDecimal;

import org.bellwether.platform.audit.Unaudited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** One question of an attempt, and what was answered last. */
@Unaudited("the attempt keeps what its learner answered")
@Entity @Table(name = "quiz_answer") @IdClass(Answer.Key.class)
class Answer {

    @Id @Column(name = "attempt_id") private long attempt;
    @Id @Column(name = "slot") private int slot;
    @Column(name = "question_id") private long question;
    @Column(name = "given") private String given;
    @Column(name = "seq") private long seq;
    @Column(name = "fraction") private BigDecimal fraction;

    protected Answer() { }

    Answer(AttemptId attempt, int slot, Question question) {
        this.attempt = attempt.value();
        this.slot = slot;
        this.question = question.id();
    }

    /** Takes the answer unless a later one is here already; whether it was taken. Sent twice, it is taken as well. */
    boolean give(Given answer, long seq) {
        if (seq < this.seq) return false;
        var text = answer.text();
        if (seq == this.seq) return java.util.Objects.equals(text, given);
        this.seq = seq;
        this.given = text;
        return true;
    }

    /** @return the points that it earns */
    BigDecimal mark(Question of) {
        fraction = of.key().mark(of.read(given));
        return fraction.multiply(BigDecimal.valueOf(of.points()));
    }

    int slot() { return slot; }
    long question() { return question; }
    String given() { return given; }
    long seq() { return seq; }
    BigDecimal fraction() { return fraction; }

    /** The two together. */
    static class Key implements Serializable {
        long attempt;
        int slot;

        Key() { }

        @Override public boolean equals(Object other) { return other instanceof Key key && key.attempt == attempt && key.slot == slot; }
        @Override public int hashCode() { return Long.hashCode(attempt) * 31 + slot; }
    }
}
