import type { Job } from "kubernetes-types/batch/v1.js";
import type { PodSpec } from "kubernetes-types/core/v1.js";
import { Document } from "yaml";
import type { ActionReference } from "../action-reference.ts";
import { blank } from "../workflow.ts";

/**
 * A Job that brings one change to one database, as `init --deploy kubernetes` prints it. Exit status 3 (not now) is tried again
 * with Kubernetes' growing pauses, 1 and 2 are not: a person looks first. A pod that is to go gets SIGTERM, upon which the
 * index at hand is finished; one that is killed all the same leaves a build that the server goes on with, and the next
 * pod attaches to it.
 */
export function kubernetesJob({ repository, ref, version }: ActionReference): string {
  const image = `${blank}/indexwright:${version ?? ref}`;
  const job: Job = {
    apiVersion: "batch/v1",
    kind: "Job",
    metadata: { name: "indexwright-apply" },
    spec: {
      completions: 1,
      parallelism: 1,
      backoffLimit: 10,
      podFailurePolicy: {
        rules: [
          {
            action: "FailJob",
            onExitCodes: { containerName: "indexwright", operator: "In", values: [1, 2] },
          },
        ],
      },
      template: { spec: podOf(image) },
    },
  };
  const document = new Document(job);
  document.commentBefore = [
    `One change, one database, one pod. Fill in ${blank} (who holds the image of ${repository ?? `${blank}/indexwright`}) and DATABASE, then:`,
    "  kubectl create configmap indexwright-migrations --from-file=db/migrations/090_orders.sql",
    "  kubectl create secret generic indexwright --from-literal=database-url=postgresql://…  # direct, past any pooler",
    "  kubectl apply -f this.yaml; kubectl logs --follow job/indexwright-apply",
    "Each line of its log is an event in JSON, the last one the report. Checked against Kubernetes' types, not on a cluster.",
  ]
    .map((line) => ` ${line}`)
    .join("\n");
  return document.toString({ lineWidth: 0 });
}

function podOf(image: string): PodSpec {
  return {
    restartPolicy: "Never",
    terminationGracePeriodSeconds: 14_400,
    automountServiceAccountToken: false,
    securityContext: {
      runAsNonRoot: true,
      runAsUser: 1000,
      seccompProfile: { type: "RuntimeDefault" },
    },
    containers: [
      {
        name: "indexwright",
        image,
        args: ["apply", "/migrations/090_orders.sql", "--confirm", "DATABASE", "--format", "jsonl"],
        env: [
          {
            name: "INDEXWRIGHT_DATABASE_URL",
            valueFrom: { secretKeyRef: { name: "indexwright", key: "database-url" } },
          },
        ],
        resources: { requests: { cpu: "100m", memory: "256Mi" }, limits: { memory: "512Mi" } },
        securityContext: {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ["ALL"] },
        },
        volumeMounts: [{ name: "migrations", mountPath: "/migrations", readOnly: true }],
      },
    ],
    volumes: [{ name: "migrations", configMap: { name: "indexwright-migrations" } }],
  };
}
