// Package web reads articles from web pages: the story, without the site
// around it, with its title, outlet and time of publication.
//
// It is a module of its own, so that the analysis of texts does not depend on
// the HTML libraries it needs.
package web
