// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/endpoints/EndpointController.h"

#include "core/endpoint/EndpointAddress.h"
#include "gui/endpoints/AddEndpointDialog.h"
#include "gui/endpoints/EngineList.h"
#include "gui/endpoints/EngineRows.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QTimer>

#include <algorithm>

namespace panel {

namespace {
constexpr int testMilliseconds = 20000; // ssh takes its time
} // namespace

EndpointController::EndpointController(Workspace *workspace, Settings *settings, EngineList *list,
                                       QWidget *window)
    : QObject(window), m_workspace(workspace), m_settings(settings), m_list(list), m_window(window)
{
    connect(workspace, &Workspace::endpointsChanged, this, &EndpointController::refresh);
    connect(workspace, &Workspace::connectionChanged, this, &EndpointController::refresh);
    connect(list, &EngineList::engineChosen, this, &EndpointController::choose);
    connect(list, &EngineList::engineMenuAsked, this, &EndpointController::showMenu);
    connect(list, &EngineList::addAsked, this, &EndpointController::askToAdd);
    m_workspace->setManualEndpoints(m_settings->endpoints());
    refresh();
}

void EndpointController::refresh()
{
    const QList<EndpointEntry> entries = m_workspace->endpoints();
    QString current = m_workspace->currentId();
    // What was chosen may stand in the row of another name by now.
    const auto isShown = [&current](const EndpointEntry &entry) { return entry.id == current; };
    if (std::none_of(entries.begin(), entries.end(), isShown)) {
        if (const auto chosen = m_workspace->currentEndpoint(); chosen && chosen->endpoint) {
            for (const EndpointEntry &entry : entries) {
                if (entry.endpoint && !chosen->engineId.isEmpty()
                    && entry.engineId == chosen->engineId)
                    current = entry.id;
            }
        }
    }
    m_list->setRows(engineRows(entries, current), current);
}

void EndpointController::choose(const QString &id)
{
    // Another engine would end the work on this one.
    if (!m_workspace->runningWorkflow() && id != m_workspace->currentId()) {
        m_settings->setMachine(id);
        m_workspace->selectEndpoint(id);
    }
    refresh();
    Q_EMIT chosen();
}

void EndpointController::showMenu(const QString &id, const QPoint &globalPosition)
{
    const QList<EndpointEntry> entries = m_workspace->endpoints();
    const auto entry = std::find_if(entries.begin(), entries.end(),
                                    [&id](const EndpointEntry &other) { return other.id == id; });
    if (entry == entries.end())
        return;
    auto *menu = new QMenu(m_window);
    menu->setObjectName(QStringLiteral("engineContextMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Use this engine")), &QAction::triggered, this,
            [this, id] { choose(id); });
    if (entry->endpoint) {
        const QString address = endpointAddress(entry->endpoint->url);
        connect(menu->addAction(tr("Copy address")), &QAction::triggered, this,
                [address] { QGuiApplication::clipboard()->setText(address); });
    }
    if (entry->source == EndpointEntry::Source::Manual) {
        menu->addSeparator();
        QAction *action = menu->addAction(tr("Remove from the list"));
        action->setObjectName(QStringLiteral("removeEngineAction"));
        connect(action, &QAction::triggered, this, [this, id] { remove(id); });
    }
    menu->popup(globalPosition);
}

void EndpointController::askToAdd()
{
    QStringList known;
    const QList<ManualEndpoint> kept = m_settings->endpoints();
    for (const ManualEndpoint &endpoint : kept)
        known.append(manualId(endpoint));
    auto *dialog = new AddEndpointDialog(known, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddEndpointDialog::testAsked, this,
            [this, dialog](const Endpoint &endpoint) { test(dialog, endpoint); });
    connect(dialog, &AddEndpointDialog::testAbandoned, this, [this] { delete m_test; });
    connect(dialog, &AddEndpointDialog::confirmed, this, &EndpointController::add);
    dialog->open();
}

void EndpointController::test(AddEndpointDialog *dialog, const Endpoint &endpoint)
{
    delete m_test;
    m_test =
        m_workspace->testEndpoint(endpoint, dialog, [dialog](const Result<EngineAnswer> &answer) {
            if (!answer && answer.error().kind == Error::Kind::Cancelled)
                dialog->setTestResult(
                    fail(Error::Kind::TimedOut, tr("The engine does not answer."),
                         tr("See whether it runs, and whether the address is right.")));
            else
                dialog->setTestResult(answer);
        });
    QTimer::singleShot(testMilliseconds, m_test, &Call::cancel);
}

void EndpointController::add(const ManualEndpoint &endpoint)
{
    const QList<ManualEndpoint> all = m_settings->endpoints() + QList<ManualEndpoint>{endpoint};
    m_settings->setEndpoints(all);
    m_workspace->setManualEndpoints(all);
}

void EndpointController::remove(const QString &id)
{
    QList<ManualEndpoint> all = m_settings->endpoints();
    all.erase(
        std::remove_if(all.begin(), all.end(),
                       [&id](const ManualEndpoint &endpoint) { return manualId(endpoint) == id; }),
        all.end());
    m_settings->setEndpoints(all);
    m_workspace->setManualEndpoints(all);
}

} // namespace panel
