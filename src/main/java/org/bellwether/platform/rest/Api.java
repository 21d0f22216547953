package org.bellwether.platform.rest;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The root of the REST interface. */
@ApplicationPath("api/v1")
@OpenAPIDefinition(info = @Info(title = "Bellwether", version = "1"))
public class Api extends Application { }
