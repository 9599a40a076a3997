// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PlainText.h"
#include "core/logs/LogSearch.h"
#include "gui/logs/LogFilterEdit.h"
#include "gui/logs/LogLookButton.h"
#include "gui/logs/LogPanel.h"
#include "gui/logs/LogSearchBar.h"
#include "gui/logs/LogTimeText.h"
#include "gui/logs/ServiceChips.h"
#include "gui/logs/ServiceFilterButton.h"
#include "gui/widgets/PlainLabel.h"

#include <QKeyEvent>

#include <algorithm>

namespace panel {

void LogPanel::applyFilter()
{
    m_filterDelay.stop();
    m_passing.clear();
    leaveAround();
    const Result<LogFilter> filter = LogFilter::parse(m_filterEdit->text());
    m_filterFault = filter ? QString() : filter.error().message;
    if (filter)
        m_filter = *filter;
    updateFilterError();
    m_filter.setHiddenServices(m_serviceButton->hidden());
    m_rows.setFilter(m_filter);
    updateNotice();
    updateStrip();
}

/// A service that nobody knows lets no line pass, or leaves out none: it may be misspelt.
void LogPanel::updateFilterError()
{
    QString text = m_filterFault;
    const auto isBeingWritten = [this](const QString &name) {
        return std::any_of(m_shownServices.begin(), m_shownServices.end(),
                           [&name](const QString &service) {
                               return service.startsWith(name, Qt::CaseInsensitive);
                           });
    };
    QStringList unknown = m_filter.unknownServices(m_shownServices);
    unknown.removeIf(isBeingWritten);
    if (text.isEmpty() && !unknown.isEmpty())
        text = tr("No service is called “%1”.").arg(elided(plainLine(unknown.first()), 40));
    m_filterError->setTone(m_filterFault.isEmpty() ? Tone::Warn : Tone::Bad);
    m_filterError->setText(text);
    m_filterError->setVisible(!text.isEmpty());
}

void LogPanel::onHiddenChanged()
{
    m_chips->setHidden(m_serviceButton->hidden());
    if (m_settings && !m_project.isEmpty())
        m_settings->setMutedServices(m_project, m_serviceButton->hidden());
    applyFilter();
}

void LogPanel::setLook(const LogLook &look)
{
    m_view->setLook(look);
    m_lookButton->setLook(m_view->look()); // the zoom has its limits
    if (m_settings)
        m_settings->setLook(m_view->look());
}

void LogPanel::setContextLines(int lines)
{
    m_rows.setContext(lines);
    m_lookButton->setContextLines(lines);
    if (m_settings)
        m_settings->setContextLines(lines);
}

void LogPanel::showAround(quint64 number)
{
    const StoredLine line = m_logs->store().line(number);
    if (line.number != number)
        return; // it was dropped since
    if (!m_back) {
        m_back = m_view->place();
        m_all = std::make_unique<LogRows>(m_logs->store(), nullptr);
        searchIn(m_all.get());
        m_view->setLandmark(number);
        m_view->setRows(m_all.get(), number);
    }
    m_view->setLandmark(number);
    const bool utc = m_view->look().times == LogLook::Times::Utc;
    QStringList muted(m_serviceButton->hidden().values());
    muted.removeIf([this](const QString &service) { return !m_shownServices.contains(service); });
    muted.sort();
    QString text =
        tr("All services around %1")
            .arg(logTimeText(line.timeNano, utc ? LogLook::Times::Utc : LogLook::Times::Local, {}));
    if (!muted.isEmpty())
        text += tr(", with those that are muted: %1").arg(muted.join(QStringLiteral(", ")));
    m_aroundText->setText(text);
    m_aroundBar->show();
}

void LogPanel::leaveAround()
{
    if (!m_back)
        return;
    const LogView::Place back = *m_back;
    m_back.reset();
    m_aroundBar->hide();
    m_view->setLandmark(std::nullopt);
    m_view->setPlace(back);
    searchIn(&m_rows);
    m_all.reset();
}

LogRows *LogPanel::shownRows()
{
    return m_all ? m_all.get() : &m_rows;
}

void LogPanel::openSearch()
{
    if (!m_search)
        m_search = std::make_unique<LogSearch>(shownRows(), nullptr);
    m_view->setSearch(m_search.get());
    m_searchBar->setSearch(m_search.get());
    const QString selected = m_view->selectedText();
    m_searchBar->open(selected.contains(u'\n') ? QString() : selected.trimmed().left(200));
}

void LogPanel::closeSearch()
{
    m_view->setSearch(nullptr);
    m_searchBar->setSearch(nullptr);
    m_search.reset();
    m_view->setFocus();
}

/// A search that is on goes on in other rows.
void LogPanel::searchIn(LogRows *rows)
{
    if (!m_search)
        return;
    m_view->setSearch(nullptr);
    m_searchBar->setSearch(nullptr);
    m_search = std::make_unique<LogSearch>(rows, nullptr);
    m_view->setSearch(m_search.get());
    m_searchBar->setSearch(m_search.get());
}

void LogPanel::findAgain(bool forwards)
{
    if (!m_search)
        openSearch();
    else if (forwards)
        m_searchBar->findNext();
    else
        m_searchBar->findPrevious();
}

void LogPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        QFrame::keyPressEvent(event);
    else if (m_back)
        leaveAround();
    else if (m_search)
        closeSearch();
    else
        QFrame::keyPressEvent(event);
}

} // namespace panel
