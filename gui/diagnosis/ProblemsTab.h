// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/Diagnosis.h"
#include "core/diagnosis/Drift.h"
#include "core/session/ConnectionStatus.h"

#include <QWidget>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace panel {

class DiagnosisCard;
class DriftCard;
class EmptyState;
class ErrorNotice;
class PlainLabel;

/// A card for each service that is not as it should be, those that caused it first, and below one
/// for each that differs from the compose file. Shows what it is given; asks for it whenever it
/// comes into sight.
class ProblemsTab : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsTab(QWidget *parent);

    void setDiagnoses(const QList<Diagnosis> &all, const QDateTime &asOf);
    /// `built`: services whose images are built here.
    void setDrift(const QList<ServiceDrift> &all, const QStringList &built);
    void showFailure(const Error &error);
    /// It is being read anew.
    void setLooking(bool looking);
    void setConnection(const ConnectionStatus &connection);
    /// Work runs on all services: single ones are left alone.
    void setBusy(bool busy);
    /// The card of this service, as soon as there is one.
    void showService(const QString &service);

Q_SIGNALS:
    /// What is shown may be old: it is seen now, or (`byUser`) the user wants it anew.
    void lookAsked(bool byUser);
    void recreateAsked(const QString &service);
    void rebuildAsked(const QString &service);
    void removeAsked(const panel::ServiceDrift &orphan);
    void commandsAsked(const QString &service);
    void stepAsked(const panel::NextStep &step);
    void bringUpAsked();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void updateVisible();
    void arrangeCards(const QList<Diagnosis> &shown, const QDateTime &asOf);
    void updateSummary(const QList<Diagnosis> &all);
    void updateActions();
    void revealWanted();

    ConnectionStatus m_connection;
    bool m_busy = false;
    QString m_wanted;               ///< the service whose card is to be shown
    QList<DiagnosisCard *> m_cards; ///< from above
    QList<DriftCard *> m_driftCards;
    PlainLabel *m_summary;
    QPushButton *m_look;
    ErrorNotice *m_notice;
    EmptyState *m_empty;
    QScrollArea *m_area;
    QVBoxLayout *m_column;
    PlainLabel *m_rest; ///< that there are more than have a card
    PlainLabel *m_driftTitle;
    QVBoxLayout *m_driftColumn;
    PlainLabel *m_driftRest;
};

} // namespace panel
