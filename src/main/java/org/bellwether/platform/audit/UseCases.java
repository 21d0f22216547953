package org.bellwether.platform.audit;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

import org.bellwether.platform.ClockProducer;
import org.bellwether.platform.id.Id;
import org.bellwether.platform.jobs.JobRunner;
import org.eclipse.persistence.internal.sessions.AbstractSession;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Stands before every service ({@code ejb-jar.xml}) and notes which use case begins, and who it is done for. */
public class UseCases {

    private static final String ROOT = "org.bellwether.";

    @Resource SessionContext context;
    @PersistenceContext EntityManager entities;

    @AroundInvoke
    public Object around(InvocationContext call) throws Exception {
        var type = call.getMethod().getDeclaringClass().getName();
        if (type.equals(JobRunner.class.getName())) return call.proceed(); // It only runs what is a use case itself.
        var doing = UseCase.current();
        doing.enter(type.substring(ROOT.length()) + "." + call.getMethod().getName(), caller());
        try {
            var result = call.proceed();
            var read = call.getMethod().getAnnotation(ReadsPersonalData.class);
            if (read != null && doing.outermost() && doing.actor() != null) note(call.getMethod(), read, call.getParameters(), result);
            return result;
        } finally {
            doing.leave();
        }
    }

    private Long caller() {
        try {
            return Id.parse(context.getCallerPrincipal().getName());
        } catch (IllegalArgumentException | IllegalStateException nobody) {
            return null;
        }
    }

    private void note(Method method, ReadsPersonalData read, Object[] arguments, Object result) {
        var object = Arrays.stream(arguments).filter(Id.class::isInstance).map(Object::toString).collect(Collectors.joining("/"));
        var subject = Arrays.stream(arguments).filter(one -> one instanceof Id && one.getClass().getSimpleName().equals("PersonId")).map(one -> ((Id) one).value()).findFirst().orElse(null);
        if (subject != null && subject.equals(UseCase.current().actor())) return;
        var rows = result instanceof Collection<?> list ? Change.detail(java.util.List.of(new Change("rows", null, String.valueOf(list.size())))) : null;
        AuditStatement.write(entities.unwrap(AbstractSession.class), ClockProducer.now(), UseCase.current().file() ? AuditKind.EXPORTED : AuditKind.READ, read.value(), object.isEmpty() ? null : object, subject, rows);
    }
}
