#pragma once
// What a page is about, for machines: JSON-LD in the page's head, in the words of schema.org.
//
// Organisations are https://schema.org/Organization with parentOrganization, plans DigitalDocument with their texts
// (isBasedOn, translationOfWork) and goals (hasPart), goals CreativeWork with isPartOf, as schema.org has no type for
// what somebody promises to do (its Action is done by somebody at some time). Days of the calendar are Event, the
// crumbs of a page BreadcrumbList. Things are named by the addresses of their pages, so that what different pages say
// of one thing joins. Where search engines are asked to leave a page out there is none.

#include "view/make.h"

namespace planverk {

// Each fills `page.json_ld`: call last, when the page has its crumbs.
void describe_site(const ViewContext&, OrganisationId publisher, PageBase&);
void describe_organisation(const ViewContext&, OrganisationId, PageBase&);
void describe_plan(const ViewContext&, PlanId, PageBase&);
void describe_goal(const ViewContext&, GoalId, PageBase&);
void describe_event(const ViewContext&, EventId, PageBase&);

}  // namespace planverk
