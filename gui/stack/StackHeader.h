// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/CleanPlan.h"
#include "core/workflow/Workflow.h"
#include "gui/stack/StackState.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QMenu;
class QPushButton;

namespace panel {

class PlainLabel;

/// Name of the project, where it runs, and what can be done with it. The actions are shared with
/// the menu bar.
class StackHeader : public QWidget
{
    Q_OBJECT

public:
    explicit StackHeader(QWidget *parent = nullptr);

    void setState(const StackState &state);
    /// The same state but for the connection, or as long as it is the same, for its age.
    void setConnection(const ConnectionStatus &connection);
    void setSummary(const ServiceSummary &summary);
    void setWorkflow(Workflow *workflow);

    /// Bring up, stop, rebuild, clean: with texts and shortcuts, enabled as it makes sense.
    QList<QAction *> actions() const;
    const QList<QAction *> &cleanActions() const { return m_cleanActions; }
    QAction *volumesAction() const { return m_volumes; }

Q_SIGNALS:
    void bringUpAsked();
    void cancelAsked();
    void stopAsked();
    void rebuildAsked();
    void cleanAsked(panel::CleanPlan::Extent extent);
    void volumesAsked();

private:
    void makeActions();
    QPushButton *makeButton(QAction *action, const QString &name);
    void updateActions();
    void updateAge();

    StackState m_state;       ///< without the services
    bool m_anyActive = false; ///< there is something to stop
    QPointer<Workflow> m_workflow;
    PlainLabel *m_title;
    PlainLabel *m_where;
    PlainLabel *m_age;
    QPushButton *m_site;
    QAction *m_bringUp;
    QAction *m_stop;
    QAction *m_rebuild;
    QList<QAction *> m_cleanActions;
    QAction *m_volumes;
    QMenu *m_cleanMenu;
    QPushButton *m_bringUpButton;
    QPushButton *m_cleanButton;
};

} // namespace panel
