// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PlainText.h"
#include "gui/logs/LogBudgetDialog.h"
#include "gui/logs/LogEngineButton.h"
#include "gui/logs/LogExportDialog.h"
#include "gui/logs/LogFilterEdit.h"
#include "gui/logs/LogLookButton.h"
#include "gui/logs/LogPanel.h"
#include "gui/logs/LogStrip.h"
#include "gui/logs/PillButton.h"
#include "gui/logs/ServiceChips.h"
#include "gui/logs/ServiceFilterButton.h"
#include "gui/widgets/PlainLabel.h"

namespace panel {

void LogPanel::setSettings(const LogSettings &settings)
{
    m_settings = settings;
    m_logs->setBudget(settings.budget());
    recall();
}

void LogPanel::setProject(const QString &file)
{
    if (file == m_project)
        return;
    m_project = file;
    recall();
}

/// Another panel on the same logs may have changed it.
void LogPanel::recall()
{
    if (!m_settings)
        return;
    m_view->setLook(m_settings->look());
    m_lookButton->setLook(m_view->look());
    m_filterEdit->setSaved(m_settings->savedFilters());
    const int context = m_settings->contextLines();
    m_lookButton->setContextLines(context);
    m_rows.setContext(context);
    if (!m_project.isEmpty())
        m_serviceButton->setHidden(m_settings->mutedServices(m_project));
}

void LogPanel::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    recall();
    onStoreChanged();
}

void LogPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateChips();
}

void LogPanel::updateChips()
{
    m_chips->setColours([this](const QString &service) { return m_view->colourOf(service); });
}

void LogPanel::setServices(const QStringList &services)
{
    if (services == m_services)
        return;
    m_services = services;
    m_shownServices.clear();
    onStoreChanged();
}

void LogPanel::setEngines(const QList<LogEngineChoice> &engines)
{
    m_engineButton->setChoices(engines);
}

void LogPanel::showService(const QString &service)
{
    m_serviceButton->showOnly(service);
    m_view->setFollowing(true);
}

void LogPanel::onStoreChanged()
{
    // Once for those that are there, not for all at each line.
    const QStringList known = m_logs->store().services();
    if (known.size() != m_knownServices || m_shownServices.isEmpty()) {
        m_knownServices = known.size();
        QStringList services = m_services + known;
        services.removeDuplicates();
        if (services != m_shownServices) {
            m_shownServices = services;
            m_view->setServices(services);
            m_serviceButton->setServices(services);
            m_filterEdit->setServices(services);
            m_chips->setServices(services);
            updateChips();
            updateFilterError();
        }
    }
    if (!isVisible())
        return; // nobody looks: it costs nothing
    m_rows.update();
    if (m_all)
        m_all->update();
    if (!m_stripDelay.isActive())
        m_stripDelay.start();
}

void LogPanel::onRowsChanged()
{
    if (m_rows.isScanning())
        m_view->setEmptyText(tr("Searching…"));
    else if (m_rows.filter().isEmpty())
        m_view->setEmptyText(tr("No log lines yet"));
    else if (const QStringList unknown = m_filter.unknownServices(m_shownServices);
             !unknown.isEmpty())
        m_view->setEmptyText(tr("No line passes the filter: no service is called “%1”")
                                 .arg(elided(plainLine(unknown.first()), 40)));
    else
        m_view->setEmptyText(tr("No line passes the filter"));
    if (!m_stripDelay.isActive())
        m_stripDelay.start();
}

void LogPanel::updateStrip()
{
    m_strip->setFacts(m_logs->store().facts());
    const bool filtered = !m_rows.filter().isEmpty();
    m_strip->setShown(filtered ? std::optional(m_rows.count()) : std::nullopt,
                      m_rows.isScanning() ? std::optional(m_rows.progress()) : std::nullopt);
}

void LogPanel::setConnection(const ConnectionStatus &connection)
{
    const QString notLive =
        connection.isAway()
            ? tr("Not live since %1: the engine is away.")
                  .arg(momentText(connection.asOf.isValid() ? connection.asOf : connection.since,
                                  QDateTime::currentDateTimeUtc()))
            : QString();
    if (notLive == m_notLive)
        return;
    m_notLive = notLive;
    updateNotice();
    updateFollowing();
}

/// Earlier lines have come: some that are looked at have other numbers now.
void LogPanel::onMoved(const LogMove &move)
{
    m_view->move(move);
    if (m_back)
        m_back->top.number = move.of(m_back->top.number);
}

void LogPanel::onTopReached()
{
    if (m_notLive.isEmpty() && m_form == Form::Whole
        && m_logs->earlierState() == LogSession::Earlier::Idle)
        m_logs->fetchEarlier();
}

void LogPanel::onFailed(const QString &service, const Error &error)
{
    m_failures.insert(service, error.message);
    updateNotice();
}

void LogPanel::onRecovered(const QString &service)
{
    m_failures.remove(service);
    updateNotice();
}

void LogPanel::updateNotice()
{
    QStringList texts;
    // One reason for all of them is enough.
    if (!m_notLive.isEmpty()) {
        texts.append(m_notLive);
    } else {
        QMap<QString, QString> failures = m_failures;
        const QString ofAll = failures.take({});
        if (!failures.isEmpty()) {
            QString text = tr("The log of %1 cannot be read now: %2")
                               .arg(failures.firstKey(), failures.first());
            if (failures.size() > 1)
                text += u' ' + tr("(and %Ln more)", nullptr, int(failures.size() - 1));
            texts.append(text);
        }
        if (!ofAll.isEmpty())
            texts.append(ofAll);
    }
    if (!m_passing.isEmpty())
        texts.append(m_passing);
    m_notice->setText(texts.join(u'\n'));
    m_notice->setVisible(!texts.isEmpty());
}

void LogPanel::updateFollowing()
{
    const bool following = m_view->isFollowing();
    m_followButton->setText(following ? tr("following") : tr("paused"));
    m_followButton->setTone(following ? Tone::Ok : Tone::Neutral);
    if (following && !m_notLive.isEmpty()) {
        m_followButton->setText(tr("not live"));
        m_followButton->setTone(Tone::Warn);
    }
    m_followButton->setToolTip(following ? tr("New lines are shown as they come")
                                         : tr("Click to go to the newest lines"));
    m_followButton->setAccessibleName(m_followButton->text());
    m_followButton->updateGeometry();
}

void LogPanel::askForBudget()
{
    auto *dialog = new LogBudgetDialog(m_logs->store().budget(), m_logs->store().facts(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LogBudgetDialog::chosen, this, [this](const LogBudget &budget) {
        m_logs->setBudget(budget);
        if (m_settings)
            m_settings->setBudget(budget);
        updateStrip();
    });
    dialog->open();
}

void LogPanel::askForExport()
{
    auto *dialog = new LogExportDialog(m_logs, *shownRows(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace panel
