// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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

namespace panel {

void LogPanel::applyFilter()
{
    m_filterDelay.stop();
    m_passing.clear();
    leaveAround();
    const Result<LogFilter> filter = LogFilter::parse(m_filterEdit->text());
    m_filterError->setVisible(!filter);
    m_filterError->setText(filter ? QString() : filter.error().message);
    if (filter)
        m_filter = *filter;
    m_filter.setHiddenServices(m_serviceButton->hidden());
    m_rows.setFilter(m_filter);
    updateNotice();
    updateStrip();
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
    m_aroundText->setText(
        tr("All services around %1")
            .arg(logTimeText(line.timeNano,
                             m_view->look().times == LogLook::Times::Utc ? LogLook::Times::Utc
                                                                         : LogLook::Times::Local,
                             {})));
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
